package ai.astrasonic.jobs.retention;

import ai.astrasonic.jobs.engine.Fence;
import ai.astrasonic.jobs.engine.ProgressBoard;
import ai.astrasonic.jobs.engine.StepFailed;
import ai.astrasonic.retention.RetentionSettings;
import ai.astrasonic.retention.RetentionTarget;
import ai.astrasonic.retention.SheetLine;
import ai.astrasonic.retention.Sheets;
import ai.astrasonic.retention.TakenOver;
import ai.astrasonic.retention.Tally;
import ai.astrasonic.retention.TargetCatalogue;
import ai.astrasonic.retention.Work;
import ai.astrasonic.shared.FaultPoints;
import java.io.IOException;
import java.util.concurrent.locks.LockSupport;
import org.springframework.stereotype.Component;

/** Carries out a line of the sheet, a short transaction at a time, and counts again before it is called done. */
@Component
class LineWork {

    /** What comes in while a pass runs goes with the next; who writes faster than that is not waited for. */
    private static final int MOST_PASSES = 3;

    private final Sheets sheets;
    private final TargetCatalogue targets;
    private final RetentionSettings settings;
    private final Fence fence;
    private final ProgressBoard board;

    LineWork(Sheets sheets, TargetCatalogue targets, RetentionSettings settings, Fence fence, ProgressBoard board) {
        this.sheets = sheets;
        this.targets = targets;
        this.settings = settings;
        this.fence = fence;
        this.board = board;
    }

    /** Does nothing for a line that waits, is stopped or is at its end. */
    void carryOut(SheetLine line, long execution) {
        FaultPoints.reach("retention.line.before");
        if (!line.isToBeDone() || !mayGo(line) || !sheets.begin(line.id(), execution)) {
            return;
        }
        FaultPoints.reach("retention.line.begun");
        var work = new Work(line.id(), execution, line.due(sheets.ruleOf(line)), settings.rowsAtOnce(), null);
        try {
            endAll(line, targets.get(line.target()), work);
        } catch (TakenOver other) {
            throw StepFailed.retryable("taken-over", other, execution);
        } catch (RuntimeException trouble) {
            sheets.failed(work, reason(trouble));
            throw trouble;
        }
        FaultPoints.reach("retention.line.after");
    }

    private boolean mayGo(SheetLine line) {
        return sheets.recheck(line, targets.get(line.target()).tally(line.due(sheets.ruleOf(line))));
    }

    private void endAll(SheetLine line, RetentionTarget target, Work work) {
        for (int pass = 1; pass <= MOST_PASSES; pass++) {
            if (!passThrough(line, target, work)) {
                sheets.stopped(work);
                return;
            }
            var left = target.tally(work.due());
            if (left.due() == 0 || pass == MOST_PASSES) {
                sheets.verified(work, left, target.oldest());
                requireNothing(left);
                return;
            }
        }
    }

    /** The next attempt tries again: an order is not done before. */
    private static void requireNothing(Tally left) {
        if (left.due() > 0) {
            throw StepFailed.retryable("records-left", new IOException("left"), left.due());
        }
    }

    /** False when somebody stopped the rule on the way. */
    private boolean passThrough(SheetLine line, RetentionTarget target, Work work) {
        boolean catchingUp = line.planned().due() > work.due().rule().mostRows();
        long done = 0;
        for (var going = work; ; ) {
            fence.require(work.execution());
            if (sheets.isStopped(line.rule())) {
                return false;
            }
            var ended = target.endSome(going);
            done += ended.gone();
            board.rows(work.execution(), done, line.planned().due());
            if (!ended.more()) {
                return true;
            }
            going = going.goingOn(ended);
            rest(catchingUp);
        }
    }

    /** The work of a year in one night is to leave room for whoever signs in meanwhile. */
    private void rest(boolean catchingUp) {
        if (catchingUp) {
            LockSupport.parkNanos(settings.rest().toNanos());
        }
    }

    private static String reason(RuntimeException trouble) {
        return trouble instanceof StepFailed ours
                ? ours.reason().stored()
                : trouble.getClass().getSimpleName();
    }
}
