package ai.astrasonic.jobs.erasure;

import ai.astrasonic.erasure.Erasures;
import ai.astrasonic.jobs.engine.Fence;
import ai.astrasonic.jobs.engine.ProgressBoard;
import ai.astrasonic.shared.FaultPoints;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The batches that this instance works on, each from its recheck to its end. */
@Component
class Batches {

    private final Map<Long, Batch> open = new ConcurrentHashMap<>();
    private final Erasures erasures;
    private final Fence fence;
    private final ProgressBoard board;
    private final CaseNotes cases;

    Batches(Erasures erasures, Fence fence, ProgressBoard board, CaseNotes cases) {
        this.erasures = erasures;
        this.fence = fence;
        this.board = board;
        this.cases = cases;
    }

    /** Makes every plan anew and goes on with those whom nothing keeps. */
    void begin(long execution, String key) {
        open.values().removeIf(batch -> batch.key().equals(key));
        FaultPoints.reach("erasure.recheck.before");
        var people = erasures.recheck(key);
        FaultPoints.reach("erasure.recheck.after");
        open.put(
                execution,
                new Batch(
                        key,
                        people,
                        () -> fence.require(execution),
                        done -> board.rows(execution, done, 0),
                        cases::failed));
    }

    Batch of(long execution) {
        return Objects.requireNonNull(open.get(execution), "The batch was not begun");
    }

    /** Ends the attempt; it has failed when it failed for some. */
    void end(long execution) {
        of(execution).endWell();
        open.remove(execution);
    }
}
