package ai.astrasonic.securitylog;

import ai.astrasonic.database.TextArray;
import ai.astrasonic.shared.InternalUse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes the daily partitions (UTC) of the security log before their day comes. */
@Service
@InternalUse("makes empty partitions, at the start and by the daily care")
public class SecurityEventPartitions {

    static final int DAYS_AHEAD = 14;

    private final JdbcClient jdbc;
    private final Clock clock;

    SecurityEventPartitions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Today's partition and those of the next two weeks, at each start; nothing where they exist. */
    @EventListener(ApplicationReadyEvent.class)
    @Transactional
    public int makeAhead() {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return make(today.datesUntil(today.plusDays(DAYS_AHEAD + 1)));
    }

    /** The partitions of these days; answers how many were missing. */
    @Transactional
    public int make(Stream<LocalDate> days) {
        return jdbc.sql("""
                        SELECT coalesce(sum(security_event_make_partitions(day, day)), 0)
                        FROM unnest(:days::date[]) day
                        """)
                .param("days", TextArray.of(days.distinct().sorted().toList(), day -> day))
                .query(Integer.class)
                .single();
    }
}
