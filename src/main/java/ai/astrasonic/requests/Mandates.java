package ai.astrasonic.requests;

import ai.astrasonic.accounts.AgeOfConsent;
import ai.astrasonic.requests.steps.Evidence;
import ai.astrasonic.shared.RequestId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Checks whether a representative may ask for somebody else; until then nothing is carried out and nothing goes to them. */
@Service
@Transactional
@PreAuthorize(Access.DPO)
public class Mandates {

    private static final int SHORTEST_PROOF = 10;

    private final DataSubjectRequests requests;
    private final Identification identification;
    private final Clocks clocks;
    private final CaseLog log;

    Mandates(DataSubjectRequests requests, Identification identification, Clocks clocks, CaseLog log) {
        this.requests = requests;
        this.identification = identification;
        this.clocks = clocks;
        this.log = log;
    }

    /**
     * The proof was seen and is good; a parent also proves that the child was under 16 on the day of the request (art. 5 UAVG).
     * It settles identity too, where the person did not do that themselves. The day of birth is not kept.
     *
     * @param proof what was seen, in a sentence; never a copy of a passport
     * @param bornOn of the child; only for a parent
     */
    public IdentityOutcome confirm(RequestId id, String proof, @Nullable LocalDate bornOn) {
        var request = requests.lock(id);
        var representation = request.representation()
                .orElseThrow(() -> new IllegalStateException("Request " + id + " is asked by the person"));
        requireProof(proof);
        if (representation.relation() == OnBehalf.Relation.PARENT) {
            requireChild(request, bornOn);
        }
        if (request.account().isEmpty()) {
            return new IdentityOutcome.NoAccount();
        }
        request.mandateIsChecked(proof.strip(), clocks.now());
        log.add(CaseLog.act(request, "mandate-checked").changed(null, representation.relation()));
        return identification.settle(
                request, IdentityMethod.MANDATE, "reason.mandate-checked", new Evidence("method", "MANDATE"));
    }

    private static void requireProof(String proof) {
        if (proof.strip().length() < SHORTEST_PROOF) {
            throw new IllegalArgumentException("Say in a sentence what proves that they may ask for the person");
        }
    }

    private static void requireChild(DataSubjectRequest request, @Nullable LocalDate bornOn) {
        if (bornOn == null || bornOn.isAfter(request.receiptDate())) {
            throw new IllegalArgumentException("A parent proves when the child was born");
        }
        var age = AgeOfConsent.on(request.receiptDate());
        if (!age.isChild(bornOn, request.receiptDate())) {
            throw new IllegalArgumentException(
                    "Who is " + age.years() + " or older asks themselves, or gives a mandate");
        }
    }
}
