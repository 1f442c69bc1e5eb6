package ai.astrasonic.connectors.railway;

import ai.astrasonic.connectors.ErasureOnly;
import ai.astrasonic.connectors.Line;
import ai.astrasonic.connectors.NotConfigured;
import ai.astrasonic.connectors.Outcome;
import ai.astrasonic.connectors.Task;
import ai.astrasonic.shared.Controller;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Railway runs our database, of which the erasure removes the records by itself, and keeps logs and backups that go by age
 * only: nothing of theirs is called.
 *
 * <p>Settings: {@code logDays} (how long logs are kept by the plan that we have) and {@code backupDays} (the age of the oldest
 * backup of the database). Where one is not set, the longest that Railway offers counts, and the reason says so.
 */
@Component
final class Railway extends ErasureOnly {

    private static final int LONGEST_LOGS = 90;
    private static final int OLDEST_BACKUP = 93;

    Railway() {
        super("railway");
    }

    @Override
    public Outcome erase(Task task, Line line) {
        var days = Math.max(days(line, "logDays", LONGEST_LOGS), days(line, "backupDays", OLDEST_BACKUP));
        var until = line.now().atZone(Controller.ZONE).toLocalDate().plusDays(days);
        var certain = Stream.of("logDays", "backupDays").allMatch(line.credentials()::containsKey);
        return nothing(certain ? "goes-by-age" : "goes-by-age-at-most", until);
    }

    private static int days(Line line, String name, int otherwise) {
        var days = line.credentials().get(name);
        try {
            return days == null ? otherwise : Integer.parseInt(days);
        } catch (NumberFormatException noNumber) {
            throw new NotConfigured(name);
        }
    }
}
