package ai.astrasonic.requests;

import ai.astrasonic.shared.EmailAddress;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Where an answer goes once identity is settled: to the address that we hold; to a representative only when their mandate was
 * checked. Where we hold no address any more, to the one that the person wrote from.
 */
@Component
class Addressees {

    private final PeopleOnFile people;

    Addressees(PeopleOnFile people) {
        this.people = people;
    }

    /** Empty where the answer goes by letter. */
    Optional<EmailAddress> of(DataSubjectRequest request) {
        request.requireIdentity();
        if (isToRepresentative(request)) {
            return request.email();
        }
        return request.account().flatMap(people::addressOf).or(request::ownEmail);
    }

    /** The same for what holds the person's data: never to an address that we do not know to be theirs. */
    Optional<EmailAddress> ofData(DataSubjectRequest request) {
        request.requireIdentity();
        return isToRepresentative(request)
                ? request.email()
                : request.account().flatMap(people::addressOf);
    }

    private static boolean isToRepresentative(DataSubjectRequest request) {
        return request.representation().filter(Represented::isChecked).isPresent();
    }
}
