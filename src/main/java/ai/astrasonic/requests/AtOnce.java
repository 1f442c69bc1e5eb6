package ai.astrasonic.requests;

import ai.astrasonic.permissions.RestrictionGround;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What a person may have at once, as soon as we know that it is they: a consent taken back (Art. 7(3)) and no to direct
 * marketing (Art. 21(3)) need no decision; any other objection stops the processing until it is decided (Art. 18(1)(d)).
 */
@Component
class AtOnce {

    private final DataSubjectRequests requests;
    private final Measures measures;
    private final DecisionFile file;
    private final LetterTexts texts;

    AtOnce(DataSubjectRequests requests, Measures measures, DecisionFile file, LetterTexts texts) {
        this.requests = requests;
        this.measures = measures;
        this.file = file;
        this.texts = texts;
    }

    @EventListener
    void on(IdentityConfirmed confirmed) {
        var request = requests.get(confirmed.request());
        switch (request.kind()) {
            case CONSENT_WITHDRAWAL -> withdraw(request);
            case OBJECTION -> object(request);
            case ACCESS, PORTABILITY, RECTIFICATION, ERASURE, RESTRICTION -> {}
        }
    }

    private void withdraw(DataSubjectRequest request) {
        boolean wasInForce = !measures.withdraw(request).isEmpty();
        answer(request, wasInForce ? "answer.consent-withdrawn" : "answer.consent-none");
    }

    /** What an objection is about may be found out later: until then everything is restricted. */
    private void object(DataSubjectRequest request) {
        var about = request.askedFor().about();
        if (Particulars.DIRECT_MARKETING.equals(about)) {
            stopMarketing(request);
            return;
        }
        measures.restrict(request, RestrictionGround.OBJECTION_PENDING);
        if (about != null) {
            measures.stop(request, about);
        }
    }

    /** Also where it was found out only later that the objection is about that. */
    void stopMarketing(DataSubjectRequest request) {
        measures.stopMarketing(request);
        answer(request, "answer.marketing-stopped");
    }

    private void answer(DataSubjectRequest request, String words) {
        file.decide(request, Verdict.wholly(texts.of(request.language(), words)), Map.of(), List.of());
    }
}
