package ai.astrasonic.securitylog;

import ai.astrasonic.securitylog.LogDay.Standing;
import ai.astrasonic.shared.FaultPoints;
import java.time.LocalDate;
import java.util.Optional;

/** Removes one day of the log as a table, from wherever an earlier attempt left it. */
final class LogDayRemoval {

    private final LogSession session;
    private final LocalDate day;
    private final LogTables tables;

    LogDayRemoval(LogSession session, LocalDate day) {
        this.session = session;
        this.day = day;
        this.tables = new LogTables(session.jdbc());
    }

    LogRemoval drop(LogEvidence evidence) {
        session.share(HeldEvents.LOCK);
        var standing = tables.standing(day);
        if (standing.isEmpty()) {
            return new LogRemoval.WasGone();
        }
        if (standing.get() == Standing.ATTACHED && tables.isHeld(day)) {
            return new LogRemoval.Held();
        }
        takeOut(standing.get());
        var removal = session.inTransaction(() -> dropped(evidence));
        FaultPoints.reach("security-log.drop.after");
        return removal;
    }

    private void takeOut(Standing standing) {
        if (standing == Standing.ATTACHED) {
            FaultPoints.reach("security-log.detach.before");
            tables.detach(day);
            FaultPoints.reach("security-log.detach.after");
        } else if (standing == Standing.DETACHING) {
            FaultPoints.reach("security-log.finish-detaching.before");
            tables.finishDetaching(day);
            FaultPoints.reach("security-log.finish-detaching.after");
        }
    }

    /** Looks once more, now that nobody writes there: a late row may be held, or may have hung the table in again. */
    private LogRemoval dropped(LogEvidence evidence) {
        tables.lock(day);
        if (!tables.standing(day).equals(Optional.of(Standing.DETACHED))) {
            return new LogRemoval.Unfinished();
        }
        var last = tables.day(day, Standing.DETACHED);
        if (last.held() > 0) {
            tables.attach(day);
            return new LogRemoval.Held();
        }
        var content = last.content();
        FaultPoints.reach("security-log.evidence.before");
        evidence.write(session.jdbc(), content);
        FaultPoints.reach("security-log.evidence.after");
        tables.drop(day);
        FaultPoints.reach("security-log.drop.before");
        return new LogRemoval.Dropped(content);
    }
}
