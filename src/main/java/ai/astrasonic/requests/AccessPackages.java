package ai.astrasonic.requests;

import ai.astrasonic.audit.Actor;
import ai.astrasonic.keys.PackageEncryption;
import ai.astrasonic.requests.steps.Awaited;
import ai.astrasonic.requests.steps.Checklist;
import ai.astrasonic.requests.steps.Evidence;
import ai.astrasonic.requests.steps.StepOutcome.Done;
import ai.astrasonic.requests.steps.StepOutcome.Failed;
import ai.astrasonic.requests.steps.StepOutcome.WaitingFor;
import ai.astrasonic.shared.RequestId;
import java.time.Clock;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Packages of personal data (Art. 15(3), 20) from order to preview; releasing them is {@link PackageRelease}. */
@Service
@Transactional
public class AccessPackages {

    private final DataSubjectRequests requests;
    private final StoredPackages stored;
    private final PackageOrders orders;
    private final PackageStorage storage;
    private final PackageEncryption encryption;
    private final Checklist checklist;
    private final CaseLog log;
    private final RequestSettings settings;
    private final Clock clock;

    AccessPackages(
            DataSubjectRequests requests,
            StoredPackages stored,
            PackageOrders orders,
            PackageStorage storage,
            PackageEncryption encryption,
            Checklist checklist,
            CaseLog log,
            RequestSettings settings,
            Clock clock) {
        this.requests = requests;
        this.stored = stored;
        this.orders = orders;
        this.storage = storage;
        this.encryption = encryption;
        this.checklist = checklist;
        this.log = log;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * What to build; the same answer each time until the package is revoked.
     *
     * @throws IllegalStateException when identity is not settled or nothing is ordered
     */
    @Transactional(readOnly = true)
    @PreAuthorize(Access.DPO_OR_JOB)
    public PackageOrder orderOf(RequestId id) {
        var request = requests.get(id);
        request.requireIdentity();
        var ordered = orders.liveOf(id);
        return new PackageOrder(
                id,
                ordered.id(),
                ordered.account(),
                request.kind(),
                request.askedFor().dataSets(),
                request.language(),
                request.receiptDate(),
                ordered.objectKey(),
                settings.page("packages", ordered.id() + "/files/"),
                ordered.key());
    }

    /** Whether a package is still the one to build: not revoked, not ordered anew, its request not gone. */
    @Transactional(readOnly = true)
    @PreAuthorize(Access.JOB)
    public boolean isWanted(RequestId request, PackageId wanted) {
        return stored.statusOf(wanted.value(), request.value())
                .filter(PackageStatus::isLive)
                .isPresent();
    }

    /** The job reports a whole package; reporting it again changes nothing. */
    @PreAuthorize(Access.JOB)
    public void recordBuilt(BuiltPackage built) {
        if (!isWanted(built.request(), built.accessPackage())) {
            throw new IllegalStateException("Package " + built.accessPackage() + " is not wanted any more");
        }
        var request = requests.get(built.request());
        var ordered = orders.liveOf(built.request());
        if (ordered.status() != PackageStatus.ORDERED && ordered.isSameAs(built)) {
            return;
        }
        var now = clock.instant();
        ordered.isBuilt(built, now, now.plus(settings.unreleasedLife()));
        request.isBuilt(now);
        checklist.record(request.id(), Step.BUILD, new Done(new Evidence("sha256", built.sha256())));
        checklist.record(request.id(), Step.PREVIEW, new WaitingFor(Awaited.DPO, now));
        log.add(CaseLog.act(request, "package-built").changed(null, built.accessPackage()));
    }

    /**
     * The job could not build it. Nothing changes when the package is built meanwhile, or not wanted any more.
     *
     * @param again whether it is tried again by itself; otherwise the case waits for an engineer
     */
    @PreAuthorize(Access.JOB)
    public void recordFailed(RequestId id, PackageId failed, String reason, boolean again) {
        boolean open = stored.statusOf(failed.value(), id.value())
                .filter(status -> status == PackageStatus.ORDERED)
                .isPresent();
        if (open && checklist.record(id, Step.BUILD, new Failed(reason, again))) {
            log.add(CaseLog.act(requests.get(id), "package-failed").because(reason));
        }
    }

    /** Every package that is ordered, not built yet and not given up: the job is to build it, now or later. */
    @Transactional(readOnly = true)
    @PreAuthorize(Access.JOB)
    public List<PackageOrder> toBuild() {
        return stored.findByStatusOrderByOrderedAt(PackageStatus.ORDERED).stream()
                .map(AccessPackage::request)
                .filter(request -> !isGivenUp(request))
                .map(this::orderOf)
                .toList();
    }

    private boolean isGivenUp(RequestId request) {
        return checklist.outcomeOf(request, Step.BUILD) instanceof Failed failed && !failed.retryable();
    }

    /** Opens what would be released to the DPO; it counts as seen only by {@link #recordPreviewed}. */
    @PreAuthorize(Access.DPO)
    public PackageContent preview(RequestId id) {
        var opened = built(id);
        log.add(CaseLog.act(requests.get(id), "package-opened").changed(null, opened.id()));
        return new EncryptedContent(opened, storage, encryption);
    }

    /**
     * The DPO got the whole package, to its last byte.
     *
     * @throws IllegalStateException when the package with this content is not the one that would be released
     */
    @PreAuthorize(Access.DPO)
    public void recordPreviewed(RequestId id, String sha256) {
        var request = requests.get(id);
        var seen = built(id);
        if (!seen.sha256().equals(sha256)) {
            throw new IllegalStateException("Request " + id + " has another package by now");
        }
        if (seen.status() == PackageStatus.BUILT) {
            seen.isPreviewed(Actor.current().name(), clock.instant());
            checklist.record(id, Step.PREVIEW, new Done(new Evidence("sha256", sha256)));
            checklist.record(id, Step.ANSWER, new WaitingFor(Awaited.DPO, clock.instant()));
        }
        log.add(CaseLog.act(request, "package-previewed").changed(null, seen.id()));
    }

    private AccessPackage built(RequestId id) {
        var live = orders.liveOf(id);
        if (live.status() == PackageStatus.ORDERED) {
            throw new IllegalStateException("The package of request " + id + " is not built");
        }
        return live;
    }

    /** Takes a package back and has it built anew; its links stop opening at once. */
    @PreAuthorize(Access.DPO)
    public void revoke(RequestId id, String reason) {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("Say why the package is revoked");
        }
        var request = requests.get(id);
        var revoked = orders.liveOf(id);
        revoked.isRevoked(reason, clock.instant());
        log.add(CaseLog.act(request, "package-revoked").because(reason).changed(revoked.id(), null));
        request.isNotAnswered();
        orders.orderAgain(request);
    }

    /** Builds the package anew after the last one ran out before the person fetched it. */
    @PreAuthorize(Access.DPO)
    public void orderAgain(RequestId id, String reason) {
        var request = requests.get(id);
        if (stored.live(id).isPresent()) {
            throw new IllegalStateException("Request " + id + " has a package; revoke it first");
        }
        log.add(CaseLog.act(request, "package-wanted-again").because(reason));
        orders.orderAgain(request);
    }

    /** Every package of a request, the newest first. */
    @Transactional(readOnly = true)
    @PreAuthorize(Access.READER)
    public List<PackageView> of(RequestId id) {
        return stored.findByRequestIdOrderByOrderedAtDesc(id.value()).stream()
                .map(AccessPackage::view)
                .toList();
    }
}
