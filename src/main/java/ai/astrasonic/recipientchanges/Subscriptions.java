package ai.astrasonic.recipientchanges;

import ai.astrasonic.audit.RunAs;
import ai.astrasonic.mail.Mailbox;
import ai.astrasonic.mail.OutgoingMail;
import ai.astrasonic.shared.EmailAddress;
import ai.astrasonic.shared.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets anybody ask to be told of changes by e-mail. Nobody learns from an answer whether an address is on the list, and no
 * address is on it that its owner has not confirmed.
 */
@Service
@Transactional
@PreAuthorize("permitAll()")
public class Subscriptions {

    private static final String NAME = "recipient-subscriptions";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    private final SubscriptionTable table;
    private final Mailbox mailbox;
    private final ChangeSettings settings;

    Subscriptions(SubscriptionTable table, Mailbox mailbox, ChangeSettings settings) {
        this.table = table;
        this.mailbox = mailbox;
        this.settings = settings;
    }

    /** Sends a link to the address, unless it is on the list or got one a while ago; answers nothing in either case. */
    public void ask(EmailAddress address, Locale language) {
        if (table.askedSince(Duration.ofHours(1)) >= settings.mailsPerHour()) {
            return;
        }
        var token = secret();
        var tongue = "nl".equals(language.getLanguage()) ? "nl" : "en";
        if (table.ask(address, tongue, sha256(token), secret(), settings.linkLife(), settings.pause())) {
            var link = settings.page(tongue, "confirm", token);
            RunAs.jobFor(
                    NAME,
                    () -> mailbox.send(new OutgoingMail(
                            null,
                            new EmailAddress(address.normal()),
                            "recipientchanges.confirm",
                            Locale.of(tongue),
                            Map.of(
                                    "link",
                                    link.toString(),
                                    "hours",
                                    String.valueOf(settings.linkLife().toHours())),
                            List.of())));
        }
    }

    /** Whether the link would be good, for the page that asks to press a button; following it alone confirms nothing. */
    @Transactional(readOnly = true)
    public boolean isLinkGood(String token) {
        return table.isGood(sha256(token));
    }

    /** True once for each link, within its life. */
    public boolean confirm(String token) {
        return table.confirm(sha256(token));
    }

    /** Nothing is kept of whoever leaves; somebody who is not on the list leaves as well. */
    public void leave(String key) {
        table.leave(key);
    }

    private static String secret() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] sha256(String token) {
        return Sha256.digest().digest(token.getBytes(StandardCharsets.UTF_8));
    }
}
