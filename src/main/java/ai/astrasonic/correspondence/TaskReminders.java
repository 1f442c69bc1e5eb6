package ai.astrasonic.correspondence;

import ai.astrasonic.shared.Controller;
import ai.astrasonic.shared.Roles;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds what comes near its day, is over it, or is to be chased: each told once; whoever asks tells in the same transaction. */
@Service
@Transactional
@PreAuthorize("hasRole('" + Roles.SYSTEM + "')")
public class TaskReminders {

    private static final int NEAR = 3;

    private static final String STAGE = """
            UPDATE recipient_task SET reminded = :stage
            WHERE ended_at IS NULL AND due_on < :before AND reminded = ANY(:earlier)
            RETURNING id""";

    private static final String CHASE = """
            UPDATE recipient_task SET chase_on = NULL
            WHERE ended_at IS NULL AND chase_on <= :today RETURNING id""";

    private final JdbcClient jdbc;
    private final Clock clock;

    TaskReminders(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** How many there are of each. */
    public record Reminded(int near, int over, int toChase) {

        public int all() {
            return near + over + toChase;
        }
    }

    /** A second run on the same day finds nothing. */
    public Reminded due() {
        var today = LocalDate.ofInstant(clock.instant(), Controller.ZONE);
        int over = stage("OVER", today, List.of("", "NEAR"));
        int near = stage("NEAR", today.plusDays(NEAR + 1L), List.of(""));
        int chase = jdbc.sql(CHASE)
                .param("today", today)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list()
                .size();
        return new Reminded(near, over, chase);
    }

    private int stage(String stage, LocalDate before, List<String> earlier) {
        return jdbc.sql(STAGE)
                .param("stage", stage)
                .param("before", before)
                .param("earlier", earlier.toArray(String[]::new))
                .query((row, n) -> row.getObject(1, UUID.class))
                .list()
                .size();
    }
}
