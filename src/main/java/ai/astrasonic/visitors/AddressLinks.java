package ai.astrasonic.visitors;

import ai.astrasonic.keys.FieldEncryption;
import ai.astrasonic.shared.EmailAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Links that carry the address they were mailed to, encrypted by us: whoever comes by one reads the mail of that address.
 * Nothing of them is stored, so that nothing is kept of somebody who typed an address and left.
 */
@Component
class AddressLinks {

    private static final UUID PURPOSE = UUID.nameUUIDFromBytes("visitor-link".getBytes(StandardCharsets.UTF_8));

    private final FieldEncryption encryption;
    private final VisitorSettings settings;
    private final Clock clock;

    AddressLinks(FieldEncryption encryption, VisitorSettings settings, Clock clock) {
        this.encryption = encryption;
        this.settings = settings;
        this.clock = clock;
    }

    String tokenFor(EmailAddress address) {
        long until = clock.instant().plus(settings.linkLife()).getEpochSecond();
        var carried = encryption.encrypt(until + " " + address.typed(), PURPOSE);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(carried);
    }

    /** Whose address it proves; empty for one that is none of ours, was changed on its way or is too old. */
    Optional<EmailAddress> behind(String token) {
        return opened(token)
                .map(carried -> carried.split(" ", 2))
                .filter(parts -> Instant.ofEpochSecond(Long.parseLong(parts[0])).isAfter(clock.instant()))
                .map(parts -> new EmailAddress(parts[1]));
    }

    private Optional<String> opened(String token) {
        try {
            return Optional.of(encryption.decrypt(Base64.getUrlDecoder().decode(token), PURPOSE));
        } catch (IllegalArgumentException | IllegalStateException noneOfOurs) {
            return Optional.empty();
        }
    }
}
