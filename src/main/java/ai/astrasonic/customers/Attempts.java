package ai.astrasonic.customers;

import ai.astrasonic.connectors.grants.Connectable;
import ai.astrasonic.connectors.grants.Pkce;
import ai.astrasonic.keys.FieldEncryption;
import ai.astrasonic.shared.AccountId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What stands in the {@code state} with which somebody is sent to another service: encrypted for their account, so it opens for
 * nobody else and nothing has to be kept here.
 */
@Component
class Attempts {

    private static final Duration GOOD_FOR = Duration.ofMinutes(10);
    private static final String BETWEEN = "\n";

    private final FieldEncryption encryption;
    private final Clock clock;

    Attempts(FieldEncryption encryption, Clock clock) {
        this.encryption = encryption;
        this.clock = clock;
    }

    /** @param session of the browser that began, empty where a program did */
    record Attempt(Connectable service, Pkce pkce, Instant begun, String session) {}

    Attempt begin(Connectable service, String session) {
        return new Attempt(service, Pkce.fresh(), clock.instant(), session);
    }

    String state(Attempt attempt, AccountId me) {
        var text = String.join(
                BETWEEN,
                attempt.service().name(),
                attempt.pkce().verifier(),
                attempt.begun().toString(),
                attempt.session());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(encryption.encrypt(text, me.value()));
    }

    /** Empty when it is not of this account, too old, or begun in another browser. */
    Optional<Attempt> open(String state, AccountId me, String session) {
        return read(state, me)
                .filter(attempt -> clock.instant().isBefore(attempt.begun().plus(GOOD_FOR)))
                .filter(attempt ->
                        attempt.session().isEmpty() || attempt.session().equals(session));
    }

    private Optional<Attempt> read(String state, AccountId me) {
        try {
            var parts = encryption
                    .decrypt(Base64.getUrlDecoder().decode(state), me.value())
                    .split(BETWEEN, 4);
            return Optional.of(
                    new Attempt(Connectable.valueOf(parts[0]), new Pkce(parts[1]), Instant.parse(parts[2]), parts[3]));
        } catch (IllegalArgumentException | IllegalStateException notOurs) {
            return Optional.empty();
        }
    }
}
