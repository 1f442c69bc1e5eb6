package ai.astrasonic.connectors.posthog;

import ai.astrasonic.connectors.Ask;
import ai.astrasonic.connectors.Line;
import ai.astrasonic.connectors.LookAgain;
import ai.astrasonic.connectors.Notes;
import ai.astrasonic.connectors.Outcome;
import ai.astrasonic.connectors.Refusal;
import ai.astrasonic.connectors.Task;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * One deletion, over as many attempts as it takes: the numbers of the persons are noted first, since afterwards nothing leads
 * to them; then they are deleted; then it is asked until the last event is gone.
 */
final class PostHogDeletion {

    /** Events go in rounds on Sundays; whoever waited for four of them asks why. */
    private static final Duration LATE = Duration.ofDays(30);

    private static final Duration QUEUED_WITHIN = Duration.ofDays(1);
    private static final Duration LONGEST_WAIT = Duration.ofDays(1);
    private static final String PERSONS = "persons";
    private static final String ASKED = "asked";

    private final Task task;
    private final Line line;
    private final PostHogLine posthog;

    PostHogDeletion(Task task, Line line) {
        this.task = task;
        this.line = line;
        this.posthog = new PostHogLine(line);
    }

    Outcome next() {
        var noted = noted();
        if (noted.isEmpty()) {
            return begin(persons());
        }
        var asked = task.notes().get(ASKED).map(Instant::parse);
        return asked.isEmpty() ? delete(noted) : look(noted, asked.get());
    }

    private Outcome begin(Collection<String> found) {
        return found.isEmpty() ? new Outcome.NotFound() : new Outcome.Accepted(with(found), line.now());
    }

    private Outcome delete(Set<String> persons) {
        var ids = List.copyOf(persons);
        var answer = posthog.delete(
                task.ask() == Ask.OBJECT ? BulkDelete.ofWhatWasCollected(ids) : BulkDelete.ofEverything(ids));
        requireTaken(answer);
        return new Outcome.Accepted(
                with(persons).with(ASKED, line.now().toString()), line.now().plus(firstWait()));
    }

    /** What was not deleted stands inside an answer that looks well. */
    private static void requireTaken(JsonNode answer) {
        if (!answer.path("deletion_errors").isArray()
                || !answer.path("persons_found").isNumber()) {
            throw new Refusal("posthog.unclear", true);
        }
        if (!answer.path("deletion_errors").isEmpty()) {
            throw new Refusal("posthog.not-deleted", true);
        }
        if (answer.path("persons_found").asLong() > 0
                && !answer.path("events_queued_for_deletion").asBoolean(false)) {
            throw new Refusal("posthog.not-queued", true);
        }
    }

    private Outcome look(Set<String> noted, Instant asked) {
        var again = new LinkedHashSet<>(task.ask() == Ask.OBJECT ? Set.of() : persons());
        if (!again.isEmpty()) {
            again.addAll(noted);
            return delete(again);
        }
        var states = noted.stream().map(posthog::deletions).toList();
        if (states.stream().anyMatch(List::isEmpty) && isOver(asked, QUEUED_WITHIN)) {
            return new Outcome.Ticket("posthog.not-queued");
        }
        if (states.stream().allMatch(PostHogDeletion::isCompleted)
                && noted.stream().allMatch(person -> posthog.recordings(person).isEmpty())) {
            return new Outcome.Done(Map.of("persons", (long) noted.size()));
        }
        return isOver(asked, LATE)
                ? new Outcome.Ticket("posthog.late")
                : new Outcome.Accepted(task.notes(), line.now().plus(nextWait(asked)));
    }

    private static boolean isCompleted(List<JsonNode> states) {
        return !states.isEmpty()
                && states.stream()
                        .allMatch(state -> state.path("status").asString("").equals("completed"));
    }

    private boolean isOver(Instant asked, Duration term) {
        return line.now().isAfter(asked.plus(term));
    }

    /** As long again as it has taken so far, so that nobody is asked a thousand times in a week. */
    private Duration nextWait(Instant asked) {
        var soFar = Duration.between(asked, line.now());
        var longest = soFar.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : soFar;
        return longest.compareTo(firstWait()) < 0 ? firstWait() : longest;
    }

    private Duration firstWait() {
        return LookAgain.after(Duration.ofMinutes(10), line);
    }

    private Set<String> noted() {
        return task.notes()
                .get(PERSONS)
                .map(text -> new LinkedHashSet<>(List.of(text.split(","))))
                .orElseGet(LinkedHashSet::new);
    }

    private Notes with(Collection<String> persons) {
        return task.notes().with(PERSONS, String.join(",", persons));
    }

    private List<String> persons() {
        return posthog.persons(PostHog.names(task)).stream()
                .map(person -> person.path("uuid").asString())
                .toList();
    }
}
