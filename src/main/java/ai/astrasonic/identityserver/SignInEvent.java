package ai.astrasonic.identityserver;

import java.time.Instant;
import java.util.Optional;

/**
 * What happened at the door, as the identity server noted it.
 *
 * @param type in the server's words, such as {@code LOGIN_ERROR}
 * @param identity the server's id of the person, where it knew one
 * @param error why it failed, in the server's words
 * @param credential what kind was added or removed
 */
public record SignInEvent(
        String id,
        Instant at,
        String type,
        Optional<String> identity,
        Optional<String> session,
        Optional<String> ip,
        Optional<String> error,
        Optional<String> credential) {

    @Override
    public String toString() {
        return type + " " + id;
    }
}
