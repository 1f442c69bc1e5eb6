package ai.astrasonic.erasure;

import ai.astrasonic.requests.ManyOutcome;
import ai.astrasonic.requests.ManyOutcome.Done;
import ai.astrasonic.requests.ManyOutcome.Failed;
import ai.astrasonic.requests.ManyOutcome.LeftAlone;
import ai.astrasonic.requests.ManyOutcome.Why;
import ai.astrasonic.requests.ManyPreview;
import ai.astrasonic.requests.ManyRequests;
import ai.astrasonic.requests.RequestFilter;
import ai.astrasonic.shared.RequestId;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Asks a second person to approve many planned erasures, one case after the other, each a transaction of its own and an approval
 * of its own: nobody approves a heap.
 */
@Service
@PreAuthorize(Allowed.DPO)
public class ManyErasures {

    private static final Logger log = LoggerFactory.getLogger(ManyErasures.class);

    private final ManyRequests many;
    private final ErasureTable table;
    private final ErasureCases cases;

    ManyErasures(ManyRequests many, ErasureTable table, ErasureCases cases) {
        this.many = many;
        this.table = table;
        this.cases = cases;
    }

    /** What it would do to the cases that the filter shows. */
    public ErasuresPreview preview(RequestFilter filter) {
        var found = many.chosen(filter);
        var all = found.stream().limit(ManyRequests.MOST).toList();
        var erasures = table.newestOf(all);
        var leftAlone = new EnumMap<Why, Integer>(Why.class);
        all.forEach(id -> why(erasures.get(id)).ifPresent(why -> leftAlone.merge(why, 1, Integer::sum)));
        var plans = erasures.values().stream()
                .filter(erasure -> why(erasure).isEmpty())
                .map(ErasureView::plan)
                .toList();
        return new ErasuresPreview(
                new ManyPreview(all, found.size() > ManyRequests.MOST, plans.size(), leftAlone),
                sum(plans, ErasurePlan::erasedRows),
                sum(plans, ErasurePlan::objectsGone),
                sum(plans, ErasurePlan::bytesGone),
                sum(plans, ErasurePlan::keptRows));
    }

    /** Asks about one; what goes wrong is an outcome, so that the next one can follow. */
    @SuppressWarnings("CatchingUnchecked")
    public ManyOutcome ask(RequestId id, String reason) {
        try {
            var why = why(table.newestOf(List.of(id)).get(id));
            if (why.isPresent()) {
                return new LeftAlone(id, why.get());
            }
            cases.askApproval(id, reason);
            return new Done(id);
        } catch (RuntimeException e) {
            log.warn("Asking for the approval of an erasure failed for request {}", id, e);
            return new Failed(id);
        }
    }

    private static Optional<Why> why(@Nullable ErasureView erasure) {
        if (erasure == null) {
            return Optional.of(Why.NOT_PLANNED);
        }
        return switch (erasure.status()) {
            case PLANNED -> Optional.empty();
            case CANCELLED -> Optional.of(Why.NOT_PLANNED);
            case AWAITING_APPROVAL, WAITING, RUNNING, DEFERRED, ERASED, CERTIFIED -> Optional.of(Why.ASKED_BEFORE);
        };
    }

    private static long sum(Collection<ErasurePlan> plans, ToLongFunction<ErasurePlan> what) {
        return plans.stream().mapToLong(what).sum();
    }
}
