package ai.astrasonic.requests;

import ai.astrasonic.permissions.Objections;
import ai.astrasonic.permissions.Restrictions;
import ai.astrasonic.requests.steps.StepOutcome;
import ai.astrasonic.requests.steps.StepView;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.EmailAddress;
import ai.astrasonic.shared.RequestId;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Autowired;

/** The world of the kinds that are decided on: letters of each kind, people who have proven who they are, answers that left. */
abstract class KindStories extends RequestStories {

    @Autowired
    Decisions decisions;

    @Autowired
    Mandates mandates;

    @Autowired
    RecipientSteps recipientSteps;

    @Autowired
    Restrictions restrictions;

    @Autowired
    Objections objections;

    NewRequest aLetterFor(RequestKind kind, String address, Particulars particulars) {
        return new NewRequest(
                        kind,
                        Channel.MAIL,
                        clock.instant(),
                        null,
                        Requester.of(new EmailAddress(address)),
                        Language.EN,
                        "Please.")
                .with(particulars);
    }

    /** Of the owner of an account, who has opened our link. */
    RequestId identified(RequestKind kind, Particulars particulars) {
        anAccountOf(ADDRESS);
        return identifiedAgain(kind, particulars);
    }

    RequestId identifiedAgain(RequestKind kind, Particulars particulars) {
        var request = intake.file(aLetterFor(kind, ADDRESS, particulars)).request();
        theyProveIt(request);
        return request;
    }

    void theyProveIt(RequestId request) {
        identityCheck.send(request);
        var token = tokenMailedTo(ADDRESS);
        clock.advance(Duration.ofSeconds(1));
        identityCheck.confirmByLink(token, IP);
    }

    void theAnswerLeaves() {
        everyMailHas("SENT");
        confirmAnswers();
    }

    RequestStatus statusOf(RequestId request) {
        return desk.get(request).status();
    }

    AccountId personOf(RequestId request) {
        return desk.get(request).account().orElseThrow();
    }

    StepOutcome outcomeOf(RequestId request, String key) {
        return desk.get(request).steps().stream()
                .filter(step -> step.key().equals(key))
                .map(StepView::outcome)
                .findFirst()
                .orElseThrow();
    }
}
