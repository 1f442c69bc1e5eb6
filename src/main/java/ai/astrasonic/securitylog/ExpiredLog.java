package ai.astrasonic.securitylog;

import ai.astrasonic.securitylog.LogDay.Standing;
import ai.astrasonic.shared.Roles;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataAccessException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Ends days of the security log. A day goes as a table: detached while everybody goes on reading and writing, counted once more
 * when nobody can write to it, and dropped in the transaction that writes the evidence. Any step may fail or be killed: the same
 * call again goes on from what the catalogue says.
 *
 * <p>Legal holds: from the last look for one until the day is gone, the session shares a lock that whoever places a hold takes
 * alone. So a hold finds every row that is still there kept, and waits for one detaching, one counting or one chunk at most, each
 * of which ends by its time limit.
 */
@Service
@PreAuthorize("hasRole('" + Roles.SYSTEM + "')")
public class ExpiredLog {

    private static final String COUNTERS = "hasAnyRole('" + Roles.DPO + "', '" + Roles.FINANCE + "', '" + Roles.ENGINEER
            + "', '" + Roles.AUDITOR + "', '" + Roles.SYSTEM + "')";
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);
    private static final Duration LONGEST_STATEMENT = Duration.ofSeconds(60);
    private static final String ONE_AT_A_TIME = "hashtext('security-log-removal')";

    private final DataSource retention;
    private final Clock clock;
    private final Duration wait;
    private final Duration statement;

    @Autowired
    ExpiredLog(@Qualifier("retentionDataSource") DataSource retention, Clock clock) {
        this(retention, clock, LONGEST_WAIT, LONGEST_STATEMENT);
    }

    ExpiredLog(DataSource retention, Clock clock, Duration wait, Duration statement) {
        this.retention = retention;
        this.clock = clock;
        this.wait = wait;
        this.statement = statement;
    }

    /** The days up to this one that still have a table, oldest first, those too whose removal was interrupted. */
    @PreAuthorize(COUNTERS)
    public List<LogDay> days(LocalDate until) {
        try (var session = session()) {
            var tables = new LogTables(session.jdbc());
            List<LogDay> days = new ArrayList<>();
            tables.until(until)
                    .forEach((day, standing) -> counted(tables, day, standing).ifPresent(days::add));
            return days;
        }
    }

    private static Optional<LogDay> counted(LogTables tables, LocalDate day, Standing standing) {
        try {
            return Optional.of(tables.day(day, standing));
        } catch (DataAccessException e) {
            if (LogSession.mayPass(e) && tables.standing(day).isEmpty()) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** When the oldest event of the log happened; none while it is empty. */
    public Optional<Instant> oldest() {
        try (var session = session()) {
            var tables = new LogTables(session.jdbc());
            return tables.until(today()).keySet().stream()
                    .map(tables::oldest)
                    .flatMap(Optional::stream)
                    .findFirst();
        }
    }

    /** Removes a day with all its rows, unless a hold names one of them. */
    public LogRemoval drop(LocalDate day, LogEvidence evidence) {
        mustBeOver(day);
        try (var session = session()) {
            return session.isFirst(ONE_AT_A_TIME)
                    ? new LogDayRemoval(session, day).drop(evidence)
                    : new LogRemoval.Unfinished();
        } catch (DataAccessException e) {
            if (LogSession.mayPass(e)) {
                return new LogRemoval.Unfinished();
            }
            throw e;
        }
    }

    /**
     * Deletes the rows of a day that no hold names, so many a transaction; answers what went.
     *
     * @param evidence hears of each chunk in its transaction
     */
    public LogContent deleteUnheld(LocalDate day, int chunk, LogEvidence evidence) {
        mustBeOver(day);
        try (var session = session()) {
            return new LogRowRemoval(session, day).delete(chunk, evidence);
        }
    }

    /**
     * What is wrong with the tables of the log.
     *
     * @param due the last day that today's run ends; days before it should be gone
     */
    public List<LogAlarm> alarms(LocalDate due) {
        try (var session = session()) {
            return new LogAlarms(session.jdbc()).of(today(), due);
        }
    }

    private void mustBeOver(LocalDate day) {
        if (!day.isBefore(today())) {
            throw new IllegalArgumentException("The day " + day + " of the security log is not over");
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private LogSession session() {
        return new LogSession(retention, wait, statement);
    }
}
