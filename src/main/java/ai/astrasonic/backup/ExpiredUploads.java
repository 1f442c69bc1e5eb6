package ai.astrasonic.backup;

import ai.astrasonic.shared.GoesOnUnderRestriction;
import ai.astrasonic.shared.Roles;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Removes the rows of uploads whose time is over; what lies in the store of them is due for cleanup by then. */
@GoesOnUnderRestriction(value = "dsar-handling", because = "only removes what was given up (Art. 5(1)(e))")
@Service
@RolesAllowed(Roles.SYSTEM)
public class ExpiredUploads {

    private static final String REMOVE = """
            DELETE FROM backup_upload WHERE id IN (
                SELECT id FROM backup_upload WHERE expires_at <= :now ORDER BY expires_at LIMIT :most)""";

    private final JdbcClient jdbc;
    private final Clock clock;

    ExpiredUploads(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** At most so many; zero when none is left. */
    public int remove(int most) {
        return jdbc.sql(REMOVE)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("most", most)
                .update();
    }
}
