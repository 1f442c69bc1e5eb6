package ai.astrasonic.requests;

import ai.astrasonic.keys.PackageEncryption;
import ai.astrasonic.requests.steps.Awaited;
import ai.astrasonic.requests.steps.Checklist;
import ai.astrasonic.requests.steps.StepOutcome.WaitingFor;
import ai.astrasonic.shared.RequestId;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Orders packages: once identity is settled, and anew when one was revoked or ran out. */
@Component
class PackageOrders {

    private final StoredPackages stored;
    private final EntityManager entities;
    private final PackageEncryption encryption;
    private final Checklist checklist;
    private final CaseLog log;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PackageOrders(
            StoredPackages stored,
            EntityManager entities,
            PackageEncryption encryption,
            Checklist checklist,
            CaseLog log,
            ApplicationEventPublisher events,
            Clock clock) {
        this.stored = stored;
        this.entities = entities;
        this.encryption = encryption;
        this.checklist = checklist;
        this.log = log;
        this.events = events;
        this.clock = clock;
    }

    /** @throws IllegalStateException when no package is in work or in use */
    AccessPackage liveOf(RequestId request) {
        return stored.live(request)
                .orElseThrow(() -> new IllegalStateException("Request " + request + " has no package"));
    }

    void order(DataSubjectRequest request) {
        request.requireIdentity();
        var account = request.account()
                .orElseThrow(() -> new IllegalStateException("Request " + request.id() + " is nobody's"));
        var id = PackageId.next(clock);
        entities.persist(new AccessPackage(id, request, account, encryption.newKey(id.toString()), clock.instant()));
        checklist.record(request.id(), Step.BUILD, new WaitingFor(Awaited.JOB, clock.instant()));
        log.add(CaseLog.act(request, "package-ordered").changed(null, id));
        events.publishEvent(new AccessRequestReadyToBuild(request.id()));
    }

    /** Nobody wants the package of a request any more: it is removed with the next sweep. */
    void cancel(DataSubjectRequest request, String because) {
        stored.live(request.id()).ifPresent(unwanted -> {
            unwanted.isRevoked(because, clock.instant());
            log.add(CaseLog.act(request, "package-revoked").because(because).changed(unwanted.id(), null));
        });
    }

    /** What is asked for is not what the package in work or in use was ordered for, so it is never released as if it were. */
    void scopeChanged(DataSubjectRequest request) {
        if (stored.live(request.id()).isPresent()) {
            cancel(request, "reason.scope-changed");
            orderAgain(request);
        }
    }

    /** Everything from building on is to be done again. */
    void orderAgain(DataSubjectRequest request) {
        request.isBuiltAgain(clock.instant());
        checklist.reopen(request.id(), Step.BUILD, Awaited.JOB);
        checklist.reopen(request.id(), Step.PREVIEW, Awaited.EARLIER_STEP);
        checklist.reopen(request.id(), Step.ANSWER, Awaited.EARLIER_STEP);
        // The database allows one live package per request: the old one's end must reach it first.
        entities.flush();
        order(request);
    }
}
