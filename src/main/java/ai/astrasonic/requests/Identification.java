package ai.astrasonic.requests;

import ai.astrasonic.keys.KeyedHash;
import ai.astrasonic.requests.deadlines.Pause;
import ai.astrasonic.requests.identity.Challenges;
import ai.astrasonic.requests.identity.Secrets;
import ai.astrasonic.requests.steps.Checklist;
import ai.astrasonic.requests.steps.Evidence;
import ai.astrasonic.requests.steps.StepOutcome.Done;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The one place where a request becomes an identified person's, whatever way led here; it orders the package. */
@Component
class Identification {

    private static final String PASSPHRASE = "download-passphrase";

    private final Challenges challenges;
    private final PackageOrders orders;
    private final AddressRecords addresses;
    private final Checklist checklist;
    private final Clocks clocks;
    private final CaseLog log;
    private final KeyedHash hashes;
    private final ApplicationEventPublisher events;

    Identification(
            Challenges challenges,
            PackageOrders orders,
            AddressRecords addresses,
            Checklist checklist,
            Clocks clocks,
            CaseLog log,
            KeyedHash hashes,
            ApplicationEventPublisher events) {
        this.challenges = challenges;
        this.orders = orders;
        this.addresses = addresses;
        this.checklist = checklist;
        this.clocks = clocks;
        this.log = log;
        this.hashes = hashes;
        this.events = events;
    }

    IdentityOutcome settle(DataSubjectRequest request, IdentityMethod method, String reason, Evidence evidence) {
        if (request.isIdentitySettled() || !request.isOpen()) {
            return new IdentityOutcome.NoLongerGood();
        }
        var before = request.status();
        // Only a package is opened by it.
        var passphrase = request.kind().isAnsweredByPackage() ? Secrets.passphrase() : "";
        request.isIdentified(
                method, reason, passphrase.isEmpty() ? null : hash(request, passphrase), clocks.now());
        checklist.record(request.id(), Step.IDENTITY, new Done(evidence));
        clocks.waitNoMore(request.id(), Pause.Ground.IDENTITY);
        challenges.withdraw(request.id());
        log.isIdentified(request);
        log.add(CaseLog.act(request, "identity-confirmed").because(reason).changed(before, request.status()));
        addresses.link(request, request.identifiedAccount());
        if (request.kind().isAnsweredByPackage()) {
            orders.order(request);
        }
        // Whoever hears of it finds all that is the person's.
        events.publishEvent(new IdentityConfirmed(request.id()));
        return new IdentityOutcome.Confirmed(request.id(), passphrase);
    }

    IdentityOutcome.Confirmed newPassphrase(DataSubjectRequest request) {
        var passphrase = Secrets.passphrase();
        request.takesPassphrase(hash(request, passphrase));
        return new IdentityOutcome.Confirmed(request.id(), passphrase);
    }

    /** Whether the passphrase is this request's, compared in constant time. */
    boolean opens(DataSubjectRequest request, String typed) {
        return request.passphraseHash()
                .filter(stored -> hashes.matches(PASSPHRASE, bound(request, typed), stored))
                .isPresent();
    }

    private String hash(DataSubjectRequest request, String passphrase) {
        return hashes.of(PASSPHRASE, bound(request, passphrase));
    }

    private static String bound(DataSubjectRequest request, String passphrase) {
        return request.id() + ":" + Secrets.normal(passphrase);
    }
}
