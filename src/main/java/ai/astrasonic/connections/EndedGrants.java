package ai.astrasonic.connections;

import ai.astrasonic.shared.Controller;
import ai.astrasonic.shared.GoesOnUnderRestriction;
import ai.astrasonic.shared.Roles;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Removes the tokens of grants that ended by themselves; that there was a connection stays, until its person sees it. */
@GoesOnUnderRestriction(value = "dsar-handling", because = "only removes what opens nothing any more (Art. 5(1)(e))")
@Service
@RolesAllowed(Roles.SYSTEM)
public class EndedGrants {

    private static final String REMOVE = """
            UPDATE connection SET access_token = NULL, refresh_token = NULL, expires_at = NULL
            WHERE id IN (
                SELECT id FROM connection
                WHERE provider = :provider AND (access_token IS NOT NULL OR refresh_token IS NOT NULL)
                  AND (connected_at AT TIME ZONE :zone) + make_interval(months => :months)
                      <= CAST(:now AS timestamptz) AT TIME ZONE :zone
                LIMIT :most)""";

    private final JdbcClient jdbc;
    private final Clock clock;

    EndedGrants(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Of at most so many at each service; zero when none is left. */
    public int remove(int most) {
        return Stream.of(Provider.values())
                .mapToInt(there ->
                        there.life().map(life -> remove(there, life, most)).orElse(0))
                .sum();
    }

    private int remove(Provider there, Period life, int most) {
        return jdbc.sql(REMOVE)
                .param("provider", there.name())
                .param("months", (int) life.toTotalMonths())
                .param("zone", Controller.ZONE.getId())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("most", most)
                .update();
    }
}
