package ai.astrasonic.connectors.anthropic;

import ai.astrasonic.connectors.ErasureOnly;
import ai.astrasonic.connectors.HandleKind;
import ai.astrasonic.connectors.Line;
import ai.astrasonic.connectors.Notes;
import ai.astrasonic.connectors.Outcome;
import ai.astrasonic.connectors.Task;
import ai.astrasonic.shared.Controller;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Requests to Anthropic carry no identity and are gone after 30 days; no call finds or deletes one. What could be stored there
 * by person is looked at, so that nobody has to believe it is not.
 *
 * <p>Credentials: {@code apiKey}; without one nothing is looked at, and the reason says so.
 */
@Component
final class Anthropic extends ErasureOnly {

    private static final int DAYS_KEPT = 30;
    private static final Duration UNTIL_THE_NEXT_LOOK = Duration.ofMinutes(15);

    Anthropic() {
        super("anthropic");
    }

    @Override
    public Outcome erase(Task task, Line line) {
        if (line.credentials().getOrDefault("apiKey", "").isBlank()) {
            return expiring("not-looked", line);
        }
        var stored = new StoredThings(line);
        var names = names(task);
        var profiles = stored.profilesOf(names);
        profiles.forEach(stored::deleteProfile);
        if (!profiles.isEmpty() && !stored.profilesOf(names).isEmpty()) {
            return new Outcome.Accepted(Notes.NONE, line.now().plus(UNTIL_THE_NEXT_LOOK));
        }
        if (stored.hasFilesOrBatches()) {
            return new Outcome.Ticket("anthropic.objects-stored");
        }
        return profiles.isEmpty()
                ? expiring("nothing-stored", line)
                : new Outcome.Done(Map.of("profiles", (long) profiles.size()));
    }

    private Outcome expiring(String why, Line line) {
        var today = line.now().atZone(Controller.ZONE).toLocalDate();
        return nothing(why, today.plusDays(DAYS_KEPT));
    }

    private static List<String> names(Task task) {
        return Stream.of(HandleKind.ACCOUNT, HandleKind.PSEUDONYM)
                .flatMap(kind -> task.handles().of(kind).stream())
                .toList();
    }
}
