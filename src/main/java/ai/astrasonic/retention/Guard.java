package ai.astrasonic.retention;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Says whether a plan is a normal one: of a usual size, at a time that the database and the newest records bear out. */
@Component
class Guard {

    /** Somebody signs in every day, and a sheet is made every night; the very first has none before it. */
    private static final String SILENT = """
            SELECT EXISTS (SELECT FROM security_event)
                   AND NOT EXISTS (SELECT FROM security_event WHERE occurred_at > :from)
                OR EXISTS (SELECT FROM retention_line)
                   AND NOT EXISTS (SELECT FROM retention_line WHERE planned_at > :from)""";

    private final JdbcClient jdbc;
    private final RetentionSettings settings;
    private final Clock clock;

    Guard(@Qualifier("retentionDataSource") DataSource retention, RetentionSettings settings, Clock clock) {
        this.jdbc = JdbcClient.create(retention);
        this.settings = settings;
        this.clock = clock;
    }

    /** What is the matter with the time, asked once for a plan. */
    Set<WaitsFor> time() {
        var why = EnumSet.noneOf(WaitsFor.class);
        if (ahead().compareTo(settings.clockTolerance()) > 0) {
            why.add(WaitsFor.CLOCK);
        }
        if (isSilent()) {
            why.add(WaitsFor.SILENCE);
        }
        return why;
    }

    Set<WaitsFor> of(RetentionRule rule, Tally tally, Set<WaitsFor> time) {
        var why = EnumSet.noneOf(WaitsFor.class);
        if (tally.due() == 0) {
            return why;
        }
        why.addAll(time);
        if (rule.approval() == RuleApproval.SECOND_PERSON) {
            why.add(WaitsFor.RULE);
        }
        if (tally.due() > rule.mostRows()) {
            why.add(WaitsFor.VOLUME);
        }
        return why;
    }

    private Duration ahead() {
        Instant theirs = jdbc.sql("SELECT clock_timestamp()")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
        return Duration.between(theirs, clock.instant());
    }

    private boolean isSilent() {
        return jdbc.sql(SILENT)
                .param("from", LineEvidence.utc(clock.instant().minus(settings.silence())))
                .query(Boolean.class)
                .single();
    }
}
