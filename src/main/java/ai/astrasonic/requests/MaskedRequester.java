package ai.astrasonic.requests;

import ai.astrasonic.requests.RequesterReveal.Field;
import java.util.Optional;
import java.util.Set;

/**
 * Whoever sent a request, as screens show them: which details there are, and none of them in clear.
 *
 * @param email the masked address; empty where none was given, so that the answer goes by letter
 */
public record MaskedRequester(Optional<String> email, Set<Field> given) {

    public MaskedRequester {
        given = Set.copyOf(given);
    }

    /** Whether there is no e-mail address to answer to. */
    public boolean isOnPaper() {
        return email.isEmpty();
    }
}
