package ai.astrasonic.promises.checks;

import ai.astrasonic.promises.Fact;
import ai.astrasonic.promises.Finding;
import ai.astrasonic.promises.PromiseState;
import ai.astrasonic.promises.PromiseState.Broken;
import ai.astrasonic.promises.PromiseState.Kept;
import ai.astrasonic.promises.PromiseState.Unproven;
import ai.astrasonic.promises.Reason;
import ai.astrasonic.promises.evidence.Evidence;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** The shapes of what left to a recipient, judged by patterns of the checks' own: every letter is an a, every digit a 9. */
@Component
class LeftShapes {

    private static final List<Pattern> ADDRESSES = List.of(
            Pattern.compile("[a9][a9._%+'-]*@[a9-]+(\\.[a9-]+)+"),
            Pattern.compile("(?<![9.])9{1,3}(\\.9{1,3}){3}(?![9.])"),
            Pattern.compile("(?<![a9:])[a9]{0,4}(:[a9]{0,4}){5,7}(?![a9:])"));

    private static final Pattern ENCODED = Pattern.compile("[a9+/_-]{400,}|aaaa:a+/[a9.+-]+;aaaa99");
    private static final Pattern PATH = Pattern.compile("\"[^\"]*[/\\\\][^\"/\\\\]+[/\\\\][^\"]*\"");
    private static final Pattern NAME = Pattern.compile("\"([^\"\\\\]*)\":");

    private final Evidence evidence;

    LeftShapes(Evidence evidence) {
        this.evidence = evidence;
    }

    record Shape(UUID id, String text) {

        boolean hasAddress() {
            return ADDRESSES.stream().anyMatch(pattern -> pattern.matcher(text).find());
        }

        boolean hasFile() {
            return ENCODED.matcher(text).find();
        }

        boolean hasPath() {
            return PATH.matcher(text).find();
        }

        /** Names of JSON's own in it that are not among these. */
        Set<String> namesBeside(Set<String> agreed) {
            var names = new TreeSet<String>();
            NAME.matcher(text).results().map(found -> found.group(1)).forEach(names::add);
            names.removeAll(agreed);
            return names;
        }
    }

    /**
     * Broken by any that is wrong, kept when none of them is, and unproven while none has left.
     *
     * @param promise begins the keys of the reasons, such as {@code proc-6}
     */
    PromiseState judged(String recipient, Predicate<Shape> wrong, String promise, Instant now) {
        var left = to(recipient);
        var bad = left.stream().filter(wrong).toList();
        var facts = new ArrayList<>(bad.stream()
                .map(shape -> new Fact("evidence.sample", shape.id().toString()))
                .toList());
        facts.add(Fact.of("evidence.samples", left.size()));
        facts.add(Fact.of("evidence.taken-out", filtered(recipient)));
        if (!bad.isEmpty()) {
            return new Broken(finding(promise + ".broken", bad.size(), now, facts));
        }
        return left.isEmpty()
                ? new Unproven(finding(promise + ".none-left", 0, now, facts))
                : new Kept(finding(promise + ".kept", left.size(), now, facts));
    }

    private static Finding finding(String reason, int count, Instant now, List<Fact> facts) {
        return new Finding(Reason.of(reason, count), count, now, facts);
    }

    List<Shape> to(String recipient) {
        return evidence.ask()
                .sql("SELECT id, shape FROM outbound_sample WHERE recipient = ? ORDER BY left_at, id")
                .params(recipient)
                .query((row, n) -> new Shape(row.getObject("id", UUID.class), row.getString("shape")))
                .list();
    }

    /** How often something was taken out, or held back, before it left. */
    private long filtered(String recipient) {
        return evidence.ask()
                .sql("SELECT coalesce(sum(count), 0) FROM outbound_filtered WHERE recipient = ?")
                .params(recipient)
                .query(Long.class)
                .single();
    }
}
