package ai.astrasonic.erasure;

import ai.astrasonic.approvals.ApprovalId;
import ai.astrasonic.approvals.ApprovalOrder;
import ai.astrasonic.approvals.Approvals;
import ai.astrasonic.audit.AuditAct;
import ai.astrasonic.audit.AuditTrail;
import ai.astrasonic.requests.CaseWork;
import ai.astrasonic.requests.RequestKind;
import ai.astrasonic.requests.Step;
import ai.astrasonic.requests.steps.Awaited;
import ai.astrasonic.shared.RequestId;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the DPO does with an erasure: read its plan, ask for approval, call it off, have it scanned again. */
@Service
@Transactional
@PreAuthorize(Allowed.DPO)
public class ErasureCases {

    private final CaseWork cases;
    private final Planning planning;
    private final ErasureTable table;
    private final ProofTable proofs;
    private final Staleness staleness;
    private final Approvals approvals;
    private final CallingOff callingOff;
    private final ErasureChecklist steps;
    private final AuditTrail audit;

    ErasureCases(
            CaseWork cases,
            Planning planning,
            ErasureTable table,
            ProofTable proofs,
            Staleness staleness,
            Approvals approvals,
            CallingOff callingOff,
            ErasureChecklist steps,
            AuditTrail audit) {
        this.cases = cases;
        this.planning = planning;
        this.table = table;
        this.proofs = proofs;
        this.staleness = staleness;
        this.approvals = approvals;
        this.callingOff = callingOff;
        this.steps = steps;
        this.audit = audit;
    }

    /** The erasure of a request, the newest one; empty while none is planned. */
    @Transactional(readOnly = true)
    @PreAuthorize(Allowed.READER)
    public Optional<ErasureView> of(RequestId request) {
        return table.ofRequest(request);
    }

    /** The plan as it was hashed, to be kept elsewhere: counts and keys, never a value. */
    @Transactional(readOnly = true)
    @PreAuthorize(Allowed.READER)
    public String planText(RequestId request) {
        return PlanText.of(erasureOf(request).plan());
    }

    /** The same as read, whose handing out is in the trail. */
    @PreAuthorize(Allowed.READER)
    public ErasurePlan handOut(RequestId request) {
        var erasure = erasureOf(request);
        audit.record(AuditAct.of("exported", "erasure", erasure.id().value())
                .about(erasure.person())
                .with("plan", erasure.planSha256()));
        return erasure.plan();
    }

    /**
     * Makes a plan where none is, or the last one was cancelled.
     *
     * @throws IllegalStateException when the request is no erasure, or nothing is to be done for it
     */
    public PlanOutcome plan(RequestId request) {
        table.planAlone(request);
        if (cases.kindOf(request) != RequestKind.ERASURE || !cases.isInProgress(request)) {
            throw new IllegalStateException("Nothing is to be erased for request " + request);
        }
        return planning.plan(request);
    }

    /**
     * Counts once more, so that what is approved is what is there, and asks a second person.
     *
     * @throws IllegalStateException when the erasure is past that
     */
    public ApprovalId askApproval(RequestId request, String reason) {
        needed(reason);
        var erasure = holding(request);
        if (erasure.status() != ErasureStatus.PLANNED || !cases.isInProgress(request)) {
            throw new IllegalStateException("Erasure " + erasure.id() + " is " + erasure.status());
        }
        var now = planning.planOf(request, erasure.person());
        if (!staleness.between(erasure.plan(), now).isEmpty()) {
            table.plan(erasure.id(), now, "");
            steps.planned(request, PlanText.sha256(now), "erasure-planned", "");
        }
        var current = holding(request);
        table.move(List.of(current.id()), ErasureStatus.AWAITING_APPROVAL, "");
        steps.asked(request, reason);
        return approvals.ask(new ApprovalOrder(
                CallingOff.KIND, current.id().value(), current.planSha256(), "requests/" + request, reason));
    }

    /**
     * The erasure is not to be, at the person's wish or because the DPO sees that it must not: the account is used again.
     *
     * @throws IllegalStateException when something is gone already
     */
    public void cancel(RequestId request, String reason) {
        needed(reason);
        var erasure = holding(request);
        if (!erasure.isCancellable()) {
            throw new IllegalStateException(
                    "Erasure " + erasure.id() + " is " + erasure.status() + " and cannot be called off");
        }
        callingOff.cancel(erasure, cases.isInProgress(request), reason);
    }

    /** What the scan had found was removed: it is searched for again with the next run. */
    public void scanAgain(RequestId request, String reason) {
        needed(reason);
        var erasure = holding(request);
        if (erasure.status() != ErasureStatus.ERASED) {
            throw new IllegalStateException("Erasure " + erasure.id() + " is not waiting for a scan");
        }
        proofs.scanAgain(erasure.id());
        steps.awaits(request, Step.SCAN, Awaited.JOB);
        steps.happened(request, "erasure-scan-again", reason);
    }

    /** The certificate, whose handing out is in the trail. */
    @PreAuthorize(Allowed.DPO_OR_JOB)
    public Optional<byte[]> certificate(RequestId request) {
        var erasure = erasureOf(request);
        var certificate = proofs.certificate(erasure.id());
        certificate.ifPresent(_ -> audit.record(
                AuditAct.of("downloaded-certificate", "erasure", erasure.id().value())
                        .about(erasure.person())));
        return certificate;
    }

    /** What the last scan found; empty before it. */
    @Transactional(readOnly = true)
    @PreAuthorize(Allowed.READER)
    public Optional<ScanResult> scanOf(RequestId request) {
        return table.ofRequest(request).flatMap(erasure -> proofs.scan(erasure.id()));
    }

    private ErasureView erasureOf(RequestId request) {
        return table.ofRequest(request).orElseThrow(() -> none(request));
    }

    private ErasureView holding(RequestId request) {
        return table.holding(request).orElseThrow(() -> none(request));
    }

    private static IllegalStateException none(RequestId request) {
        return new IllegalStateException("Request " + request + " has no erasure");
    }

    private static void needed(String reason) {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("Say why");
        }
    }
}
