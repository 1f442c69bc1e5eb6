package ai.astrasonic.breaches.report;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What one version says otherwise than the one before.
 *
 * @param before empty where it said nothing
 * @param after empty where it says nothing any more
 */
public record Difference(Template template, String question, List<String> before, List<String> after) {

    /** In the order of the forms; what is not asked any more comes last. */
    static List<Difference> between(List<FrozenAnswer> before, List<FrozenAnswer> after) {
        var gone = before.stream().filter(old -> after.stream().noneMatch(old::isAbout));
        var now = after.stream().map(one -> of(one, contents(before, one), one.contents()));
        return Stream.concat(now, gone.map(old -> of(old, old.contents(), List.of())))
                .filter(one -> !Objects.equals(one.before, one.after))
                .toList();
    }

    private static Difference of(FrozenAnswer about, List<String> before, List<String> after) {
        return new Difference(about.template(), about.question(), before, after);
    }

    private static List<String> contents(List<FrozenAnswer> before, FrozenAnswer one) {
        return before.stream()
                .filter(one::isAbout)
                .findFirst()
                .map(FrozenAnswer::contents)
                .orElse(List.of());
    }
}
