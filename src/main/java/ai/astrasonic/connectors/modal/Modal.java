package ai.astrasonic.connectors.modal;

import ai.astrasonic.connectors.ErasureOnly;
import ai.astrasonic.connectors.HandleKind;
import ai.astrasonic.connectors.Line;
import ai.astrasonic.connectors.Notes;
import ai.astrasonic.connectors.Outcome;
import ai.astrasonic.connectors.Task;
import ai.astrasonic.shared.Controller;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * Asks our own endpoint at Modal to delete what it stored of a person's analyses, and once more, when it must know none of
 * them. What Modal itself keeps of a call goes after 7 days.
 *
 * <p>Credentials: {@code key} and {@code secret} of a proxy token of the workspace.
 */
@Component
final class Modal extends ErasureOnly {

    private static final int DAYS_KEPT = 7;
    private static final Duration UNTIL_THE_NEXT_LOOK = Duration.ofMinutes(15);

    Modal() {
        super("modal");
    }

    private record Answer(
            @Nullable Set<String> deleted, @Nullable Set<String> notFound) {

        Set<String> gone() {
            return Objects.requireNonNullElse(deleted, Set.of());
        }

        Set<String> unknown() {
            return Objects.requireNonNullElse(notFound, Set.of());
        }

        boolean isAbout(List<String> jobs) {
            var told = new HashSet<>(gone());
            told.addAll(unknown());
            return told.containsAll(jobs);
        }
    }

    @Override
    public Set<HandleKind> knownBy() {
        return Set.of(HandleKind.ANALYSIS_JOB);
    }

    @Override
    public Set<HandleKind> laterBy() {
        return Set.of(HandleKind.ANALYSIS_JOB);
    }

    @Override
    public Outcome erase(Task task, Line line) {
        var jobs = task.handles().of(HandleKind.ANALYSIS_JOB);
        if (jobs.isEmpty()) {
            return nothing("no-jobs", today(line).plusDays(DAYS_KEPT));
        }
        var first = ask(jobs, line);
        var second = ask(jobs, line);
        if (!first.isAbout(jobs) || !second.isAbout(jobs)) {
            return failed("not-all-answered", true);
        }
        return second.unknown().containsAll(jobs)
                ? gone(task, line, first.gone().size())
                : new Outcome.Accepted(Notes.NONE, line.now().plus(UNTIL_THE_NEXT_LOOK));
    }

    private static Outcome gone(Task task, Line line, long deleted) {
        var counts = deleted == 0 ? Map.<String, Long>of() : Map.of("analyses", deleted);
        var until = lastInputsGo(task).filter(day -> day.isAfter(today(line)));
        if (until.isPresent()) {
            return new Outcome.Kept("modal-expiry", until.get(), counts);
        }
        return deleted == 0 ? new Outcome.NotFound() : new Outcome.Done(counts);
    }

    private static Optional<LocalDate> lastInputsGo(Task task) {
        return task.handles()
                .newest(HandleKind.ANALYSIS_JOB)
                .map(ran -> ran.atZone(Controller.ZONE).toLocalDate().plusDays(DAYS_KEPT));
    }

    private static LocalDate today(Line line) {
        return line.now().atZone(Controller.ZONE).toLocalDate();
    }

    private static Answer ask(List<String> jobs, Line line) {
        var answer = line.http()
                .post()
                .uri("/")
                .header("Modal-Key", line.credential("key"))
                .header("Modal-Secret", line.credential("secret"))
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("jobIds", jobs))
                .retrieve()
                .body(Answer.class);
        return answer == null ? new Answer(null, null) : answer;
    }
}
