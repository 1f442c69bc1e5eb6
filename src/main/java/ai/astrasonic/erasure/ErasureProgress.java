package ai.astrasonic.erasure;

import ai.astrasonic.approvals.ApprovalDecided;
import ai.astrasonic.mail.Mailbox;
import ai.astrasonic.requests.CaseWork;
import ai.astrasonic.requests.CasesAtWork;
import ai.astrasonic.requests.RequestKind;
import ai.astrasonic.requests.steps.Awaited;
import ai.astrasonic.shared.RequestId;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Moves erasures on when something happened elsewhere: identity settled, approval decided, hold released, request closed. */
@Service
@Transactional
@PreAuthorize(Allowed.JOB)
public class ErasureProgress {

    private final CaseWork cases;
    private final CasesAtWork standing;
    private final Planning planning;
    private final PlanMaker plans;
    private final ErasureTable table;
    private final Staleness staleness;
    private final CallingOff callingOff;
    private final Standstill standstill;
    private final ErasureChecklist steps;
    private final ErasureSettings settings;
    private final Mailbox mailbox;
    private final Clock clock;

    ErasureProgress(
            CaseWork cases,
            CasesAtWork standing,
            Planning planning,
            PlanMaker plans,
            ErasureTable table,
            Staleness staleness,
            CallingOff callingOff,
            Standstill standstill,
            ErasureChecklist steps,
            ErasureSettings settings,
            Mailbox mailbox,
            Clock clock) {
        this.cases = cases;
        this.standing = standing;
        this.planning = planning;
        this.plans = plans;
        this.table = table;
        this.staleness = staleness;
        this.callingOff = callingOff;
        this.standstill = standstill;
        this.steps = steps;
        this.settings = settings;
        this.mailbox = mailbox;
        this.clock = clock;
    }

    /** The person is known: the plan of an erasure is made, once. */
    public void identified(RequestId request) {
        table.planAlone(request);
        boolean known = table.ofRequest(request).isPresent();
        if (cases.kindOf(request) == RequestKind.ERASURE && cases.isInProgress(request) && !known) {
            planning.plan(request);
        }
    }

    /** Approved as it stands, the waiting period begins; a plan that went stale meanwhile needs another approval. */
    public void decided(ApprovalDecided decision) {
        table.holding(new ErasureId(decision.object()))
                .filter(erasure -> erasure.status() == ErasureStatus.AWAITING_APPROVAL)
                .filter(erasure -> erasure.planSha256().equals(decision.contentSha256()))
                .ifPresent(erasure -> {
                    if (decision.approved()) {
                        approved(erasure);
                    } else {
                        refused(erasure);
                    }
                });
    }

    private void refused(ErasureView erasure) {
        table.move(List.of(erasure.id()), ErasureStatus.PLANNED, "reason.approval-refused");
        steps.refused(erasure.request(), "reason.approval-refused");
    }

    private void approved(ErasureView erasure) {
        var now = planning.planOf(erasure.request(), erasure.person());
        if (!staleness.between(erasure.plan(), now).isEmpty()) {
            callingOff.replan(erasure, now, Erasures.STALE);
            return;
        }
        table.approve(erasure.id(), erasure.planSha256(), dueOf(erasure));
        steps.approved(erasure.request(), erasure.planSha256());
        standstill.begin(erasure);
    }

    /** Whoever had the time to think again once is not made to wait twice; a child's account goes at once (policy, section on children). */
    private Instant dueOf(ErasureView erasure) {
        var asked = Optional.ofNullable(
                        standing.holding(List.of(erasure.request())).get(erasure.request()))
                .orElseThrow();
        var period = asked.isForChild() ? Period.ZERO : settings.waitingPeriod();
        var end = WaitingPeriod.end(clock.instant(), period, asked.due(), settings.marginDays());
        return erasure.due().filter(before -> before.isBefore(end)).orElse(end);
    }

    /** What the hold kept goes on by itself, unless another one keeps it. */
    public void holdReleased() {
        var deferred = table.deferred();
        var held = plans.held(deferred);
        var free = deferred.stream().filter(erasure -> !held.contains(erasure)).toList();
        table.resume(free.stream().map(ErasureView::id).toList());
        free.forEach(erasure -> steps.held(erasure.request(), Awaited.JOB, "erasure-resumed", ""));
    }

    /** A request was withdrawn, refused or joined: its erasure is not to be; a package that left makes way for another's. */
    public void closed(RequestId request) {
        table.noLongerPostponed(Erasures.PACKAGE_FIRST);
        table.holding(request)
                .filter(erasure -> erasure.status() != ErasureStatus.CANCELLED)
                .filter(erasure -> erasure.status() != ErasureStatus.CERTIFIED)
                .ifPresent(erasure -> {
                    if (erasure.isCancellable()) {
                        callingOff.cancel(erasure, false, Erasures.CLOSED);
                    } else {
                        steps.happened(request, "erasure-past-calling-off", Erasures.CLOSED);
                    }
                });
    }

    /** The certificate has left: the mail keeps no address of the person any more, only the request what was written in it. */
    public void answered(RequestId request) {
        table.ofRequest(request)
                .filter(erasure -> erasure.status() == ErasureStatus.CERTIFIED)
                .filter(erasure -> erasure.plan().whole())
                .ifPresent(erasure -> mailbox.forget(erasure.person()));
    }

    /** A package left: whoever waits for that is looked at again at once. */
    public void packageLeft() {
        table.noLongerPostponed(Erasures.PACKAGE_FIRST);
    }
}
