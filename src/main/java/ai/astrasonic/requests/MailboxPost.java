package ai.astrasonic.requests;

import ai.astrasonic.mail.EmailId;
import ai.astrasonic.mail.MailAttachment;
import ai.astrasonic.mail.MailPreview;
import ai.astrasonic.mail.Mailbox;
import ai.astrasonic.mail.OutgoingMail;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.EmailAddress;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sends letters by our mailbox. */
@Component
class MailboxPost implements Post {

    private static final EmailAddress NOBODY = new EmailAddress("nobody@example.invalid");

    private final Mailbox mailbox;

    MailboxPost(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    @Override
    public UUID send(
            @Nullable AccountId account,
            EmailAddress to,
            String template,
            Language language,
            Map<String, String> values,
            List<MailAttachment> attachments) {
        var mail = new OutgoingMail(account, to, "requests." + template, language.locale(), values, attachments);
        return mailbox.send(mail).value();
    }

    @Override
    public MailPreview preview(String template, Language language, Map<String, String> values) {
        return mailbox.preview(new OutgoingMail(null, NOBODY, "requests." + template, language.locale(), values));
    }

    @Override
    public Fate fateOf(UUID email) {
        return switch (mailbox.outcomeOf(new EmailId(email))) {
            case QUEUED, SENDING -> Fate.ON_ITS_WAY;
            case SENT -> Fate.LEFT;
            case REFUSED, GIVEN_UP -> Fate.UNDELIVERABLE;
        };
    }

    @Override
    public Instant leftAt(UUID email) {
        return mailbox.leftAt(new EmailId(email))
                .orElseThrow(() -> new IllegalStateException("E-mail " + email + " has not left"));
    }
}
