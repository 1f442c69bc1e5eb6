package ai.astrasonic.connectors.posthog;

import ai.astrasonic.connectors.Attempt;
import ai.astrasonic.connectors.Connector;
import ai.astrasonic.connectors.ExportSink;
import ai.astrasonic.connectors.HandleKind;
import ai.astrasonic.connectors.Line;
import ai.astrasonic.connectors.Outcome;
import ai.astrasonic.connectors.Task;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * PostHog in the Union. Needs {@code project} and {@code key}, a personal one with the scopes {@code person:read},
 * {@code person:write}, {@code query:read} and {@code session_recording:read}; {@code look-again}, ten minutes unless set, is
 * how long a deletion is left alone at first.
 */
@Component
class PostHog implements Connector {

    @Override
    public Set<HandleKind> knownBy() {
        return Set.of(HandleKind.PSEUDONYM);
    }

    @Override
    public String recipient() {
        return "posthog";
    }

    @Override
    public Outcome erase(Task task, Line line) {
        return Attempt.of(task, () -> new PostHogDeletion(task, line).next());
    }

    @Override
    public Outcome export(Task task, Line line, ExportSink sink) throws IOException {
        return Attempt.<IOException>of(task, () -> {
            var posthog = new PostHogLine(line);
            var persons = posthog.persons(names(task));
            var counts = new PostHogExport(posthog, sink).write(persons, names(task));
            return counts.values().stream().allMatch(count -> count == 0)
                    ? new Outcome.NotFound()
                    : new Outcome.Done(counts);
        });
    }

    /** Nobody sends events of the person any more; those that were sent are deleted. */
    @Override
    public Outcome object(Task task, Line line) {
        return Attempt.of(task, () -> new PostHogDeletion(task, line).next());
    }

    /** They know a pseudonym and what was clicked; nothing of an account that could be wrong. */
    @Override
    public Outcome rectify(Task task, Line line) {
        return new Outcome.NothingToCall("posthog.rectify", null);
    }

    @Override
    public Outcome restrict(Task task, Line line) {
        return new Outcome.NothingToCall("posthog.restrict", null);
    }

    @Override
    public Outcome verify(Task task, Line line) {
        return Attempt.of(task, () -> new PostHogDeletion(task, line).next());
    }

    /** Events carry the pseudonym; browsers that signed in before it was used carry the account. */
    static List<String> names(Task task) {
        return Stream.of(HandleKind.PSEUDONYM, HandleKind.ACCOUNT)
                .flatMap(kind -> task.handles().of(kind).stream())
                .distinct()
                .toList();
    }
}
