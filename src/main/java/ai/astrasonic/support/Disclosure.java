package ai.astrasonic.support;

import java.util.Comparator;
import java.util.List;

/**
 * The version of a message that an access package may show: without passages about other people (Art. 15(4)).
 *
 * @param passages how many are left out
 */
public record Disclosure(String text, int passages) {

    static final String LEFT_OUT = "[…]";

    /** The same without these passages; the longest first, so that none hides in another. */
    public Disclosure without(List<String> further) {
        var left = this;
        for (var passage : further.stream()
                .map(String::strip)
                .filter(p -> !p.isEmpty())
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList()) {
            left = left.without(passage);
        }
        return left;
    }

    private Disclosure without(String passage) {
        var left = new StringBuilder(text);
        int count = passages;
        for (int at = left.indexOf(passage); at >= 0; at = left.indexOf(passage, at + LEFT_OUT.length())) {
            left.replace(at, at + passage.length(), LEFT_OUT);
            count++;
        }
        return new Disclosure(left.toString(), count);
    }
}
