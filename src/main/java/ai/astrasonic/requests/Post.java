package ai.astrasonic.requests;

import ai.astrasonic.mail.MailAttachment;
import ai.astrasonic.mail.MailPreview;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.EmailAddress;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sends our letters by e-mail, in the caller's transaction, and knows whether they left. */
interface Post {

    /** How an e-mail fared. */
    enum Fate {
        ON_ITS_WAY,
        LEFT,
        UNDELIVERABLE
    }

    UUID send(
            @Nullable AccountId account,
            EmailAddress to,
            String template,
            Language language,
            Map<String, String> values,
            List<MailAttachment> attachments);

    default UUID send(
            @Nullable AccountId account,
            EmailAddress to,
            String template,
            Language language,
            Map<String, String> values) {
        return send(account, to, template, language, values, List.of());
    }

    /** How it would read, without sending it. */
    MailPreview preview(String template, Language language, Map<String, String> values);

    Fate fateOf(UUID email);

    /** When a mail left; only for one that did. */
    Instant leftAt(UUID email);
}
