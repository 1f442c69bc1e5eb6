package ai.astrasonic.erasure;

import ai.astrasonic.approvals.Approvals;
import ai.astrasonic.requests.CaseAtWork;
import ai.astrasonic.requests.CasesAtWork;
import ai.astrasonic.requests.steps.Awaited;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.Ids;
import ai.astrasonic.shared.RequestId;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Erasures as the job sees them: batches of people whose waiting period is over and whose plan a second person approved. */
@Service
@Transactional
@PreAuthorize(Allowed.JOB)
public class Erasures {

    static final String PACKAGE_FIRST = "reason.package-first";
    static final String HELD = "reason.hold";
    static final String STALE = "reason.plan-stale";
    static final String CLOSED = "reason.request-closed";

    private static final int LARGEST_BATCH = 1_000;
    private static final Duration LOOK_AGAIN = Duration.ofHours(1);

    private final ErasureTable table;
    private final PlanMaker plans;
    private final Parts parts;
    private final Staleness staleness;
    private final Approvals approvals;
    private final CasesAtWork cases;
    private final CallingOff callingOff;
    private final Identifiers identifiers;
    private final ErasureChecklist steps;
    private final Clock clock;

    Erasures(
            ErasureTable table,
            PlanMaker plans,
            Parts parts,
            Staleness staleness,
            Approvals approvals,
            CasesAtWork cases,
            CallingOff callingOff,
            Identifiers identifiers,
            ErasureChecklist steps,
            Clock clock) {
        this.table = table;
        this.plans = plans;
        this.parts = parts;
        this.staleness = staleness;
        this.approvals = approvals;
        this.cases = cases;
        this.callingOff = callingOff;
        this.identifiers = identifiers;
        this.steps = steps;
        this.clock = clock;
    }

    /** Puts everybody who is due into a batch, and names every batch that is not at its end. */
    public List<String> batches() {
        for (var due = table.due(LARGEST_BATCH); !due.isEmpty(); due = table.due(LARGEST_BATCH)) {
            var ready = putAside(due);
            table.intoBatch(idsOf(ready), Ids.next(clock));
        }
        return table.openBatches();
    }

    /** Whoever asked for a package before, or is kept by a hold, is no part of the batch. */
    private List<ErasureView> putAside(List<ErasureView> due) {
        var behind = cases.behindPackages(requestsOf(due));
        var waiting = due.stream().filter(one -> behind.contains(one.request())).toList();
        var others = due.stream().filter(one -> !behind.contains(one.request())).toList();
        waiting.forEach(this::tellOfPackage);
        table.postpone(idsOf(waiting), clock.instant().plus(LOOK_AGAIN), PACKAGE_FIRST);
        var held = plans.held(others);
        defer(held);
        return without(others, held);
    }

    private void tellOfPackage(ErasureView erasure) {
        if (!erasure.because().equals(PACKAGE_FIRST)) {
            steps.held(erasure.request(), Awaited.DPO, "erasure-behind-package", PACKAGE_FIRST);
        }
    }

    private void defer(List<ErasureView> held) {
        table.move(idsOf(held), ErasureStatus.DEFERRED, HELD);
        held.forEach(one -> steps.held(one.request(), Awaited.DPO, "erasure-deferred", HELD));
    }

    /** Who is in the batch and not yet carried out. */
    @Transactional(readOnly = true)
    public List<DueErasure> of(String batch) {
        return table.inBatch(UUID.fromString(batch), ErasureStatus.RUNNING).stream()
                .map(ErasureView::toDue)
                .toList();
    }

    /**
     * Makes each plan of the batch anew, at the moment of execution. Whose plan differs from what was approved, whom a hold
     * keeps, or whose request was withdrawn, leaves the batch; the others stay and can leave no more. What identifies them is
     * kept from now on, encrypted, for the scan.
     *
     * @return who stays
     */
    public List<DueErasure> recheck(String batch) {
        var all = table.holdingBatch(UUID.fromString(batch));
        var fresh = all.stream().filter(one -> !one.begun()).toList();
        var staying = check(fresh);
        table.begin(idsOf(staying));
        identifiers.keep(staying);
        staying.forEach(one -> steps.begun(one.request(), one.planSha256()));
        var gone = new HashSet<>(fresh);
        gone.removeAll(new HashSet<>(staying));
        return without(all, gone).stream().map(ErasureView::toDue).toList();
    }

    private List<ErasureView> check(List<ErasureView> fresh) {
        var open = cancelClosed(fresh);
        var held = plans.held(open);
        defer(held);
        var free = without(open, held);
        var now = plansOf(free);
        var staying = new ArrayList<ErasureView>();
        for (var erasure : free) {
            var plan = now.getOrDefault(erasure.person(), erasure.plan());
            if (staleness.between(erasure.plan(), plan).isEmpty() && isApproved(erasure)) {
                staying.add(erasure);
            } else {
                callingOff.replan(erasure, plan, STALE);
            }
        }
        return staying;
    }

    private boolean isApproved(ErasureView erasure) {
        return approvals.isApproved(CallingOff.KIND, erasure.id().value(), erasure.planSha256());
    }

    private List<ErasureView> cancelClosed(List<ErasureView> fresh) {
        var standing = cases.holding(requestsOf(fresh));
        var open = fresh.stream()
                .filter(one -> Optional.ofNullable(standing.get(one.request()))
                        .filter(CaseAtWork::isInProgress)
                        .isPresent())
                .toList();
        without(fresh, open).forEach(one -> callingOff.cancel(one, false, CLOSED));
        return open;
    }

    private Map<AccountId, ErasurePlan> plansOf(List<ErasureView> erasures) {
        var wanted = new HashMap<AccountId, Set<String>>();
        erasures.forEach(one -> wanted.put(one.person(), parts.askedFor(one.request())));
        return plans.of(wanted);
    }

    /** The data is gone; what remains is to be scanned and certified. Recording it again changes nothing. */
    public void recordErased(List<DueErasure> done) {
        var recorded =
                new HashSet<>(table.erased(done.stream().map(DueErasure::id).toList()));
        done.stream().filter(one -> recorded.contains(one.id())).forEach(one -> steps.erased(one.request()));
    }

    private static List<ErasureView> without(List<ErasureView> all, Collection<ErasureView> some) {
        var ids = some.stream().map(ErasureView::id).collect(Collectors.toSet());
        return all.stream().filter(one -> !ids.contains(one.id())).toList();
    }

    private static List<ErasureId> idsOf(Collection<ErasureView> erasures) {
        return erasures.stream().map(ErasureView::id).toList();
    }

    private static List<RequestId> requestsOf(Collection<ErasureView> erasures) {
        return erasures.stream().map(ErasureView::request).toList();
    }
}
