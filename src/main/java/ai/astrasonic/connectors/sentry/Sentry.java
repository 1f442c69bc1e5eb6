package ai.astrasonic.connectors.sentry;

import ai.astrasonic.connectors.Attempt;
import ai.astrasonic.connectors.Connector;
import ai.astrasonic.connectors.ExportSink;
import ai.astrasonic.connectors.HandleKind;
import ai.astrasonic.connectors.JsonFile;
import ai.astrasonic.connectors.Line;
import ai.astrasonic.connectors.LookAgain;
import ai.astrasonic.connectors.Outcome;
import ai.astrasonic.connectors.Task;
import ai.astrasonic.shared.Controller;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Sentry in the Union. Needs {@code organisation} and {@code token} (scopes {@code event:admin}, {@code org:read});
 * {@code retention-days} is 90 unless set, as the plan has it; {@code look-again} is ten minutes unless set.
 */
@Component
class Sentry implements Connector {

    private static final Duration SOON = Duration.ofMinutes(10);
    private static final Duration LATE = Duration.ofDays(7);
    private static final String ISSUES = "issues";

    @Override
    public Set<HandleKind> knownBy() {
        return Set.of(HandleKind.PSEUDONYM);
    }

    @Override
    public String recipient() {
        return "sentry";
    }

    @Override
    public Outcome erase(Task task, Line line) {
        return Attempt.of(task, () -> delete(task, line));
    }

    @Override
    public Outcome export(Task task, Line line, ExportSink sink) throws IOException {
        return Attempt.<IOException>of(task, () -> {
            var sentry = new SentryLine(line);
            try (var reports = new JsonFile(sink, "reports.json");
                    var replays = new JsonFile(sink, "replays.json")) {
                sentry.reports(names(task))
                        .forEach(report -> sentry.report(report).ifPresent(reports::add));
                sentry.replays(names(task)).forEach(replays::add);
                return reports.written() + replays.written() == 0
                        ? new Outcome.NotFound()
                        : new Outcome.Done(Map.of("reports", reports.written(), "replays", replays.written()));
            }
        });
    }

    /** Nothing names the person in a report any more; what names them already goes as far as it can. */
    @Override
    public Outcome object(Task task, Line line) {
        return Attempt.of(task, () -> delete(task, line));
    }

    /** They know a pseudonym, and what the program did. */
    @Override
    public Outcome rectify(Task task, Line line) {
        return new Outcome.NothingToCall("sentry.rectify", null);
    }

    @Override
    public Outcome restrict(Task task, Line line) {
        return new Outcome.NothingToCall("sentry.restrict", null);
    }

    @Override
    public Outcome verify(Task task, Line line) {
        return Attempt.of(task, () -> delete(task, line));
    }

    private static Outcome delete(Task task, Line line) {
        var sentry = new SentryLine(line);
        var issues = new IssuesOfOne(sentry).delete(sentry.reports(names(task)));
        long deleted =
                issues.deleted() + task.notes().get(ISSUES).map(Long::valueOf).orElse(0L);
        var state = new Replays(sentry, task, retention(line)).delete(names(task));
        return switch (state) {
            case NONE_LEFT -> outcome(issues, deleted, line, task);
            case REFUSED -> new Outcome.Ticket("sentry.replays");
            case UNDER_WAY ->
                line.now().isAfter(task.asked().plus(LATE))
                        ? new Outcome.Ticket("sentry.replays")
                        : new Outcome.Accepted(
                                task.notes().with(ISSUES, Long.toString(deleted)),
                                line.now().plus(LookAgain.after(SOON, line)));
        };
    }

    private static Outcome outcome(IssuesOfOne issues, long deleted, Line line, Task task) {
        var newest = issues.newestLeft();
        if (newest.isPresent()) {
            var until =
                    newest.get().plus(retention(line)).atZone(Controller.ZONE).toLocalDate();
            return new Outcome.NothingToCall(deleted == 0 ? "sentry.expires" : "sentry.rest-expires", until);
        }
        boolean hadReplays = task.notes().get(ISSUES).isPresent();
        return deleted == 0 && !hadReplays ? new Outcome.NotFound() : new Outcome.Done(Map.of("issues", deleted));
    }

    static Duration retention(Line line) {
        return Duration.ofDays(Optional.ofNullable(line.credentials().get("retention-days"))
                .map(Long::valueOf)
                .orElse(90L));
    }

    private static List<String> names(Task task) {
        return Stream.of(HandleKind.PSEUDONYM, HandleKind.ACCOUNT)
                .flatMap(kind -> task.handles().of(kind).stream())
                .distinct()
                .toList();
    }
}
