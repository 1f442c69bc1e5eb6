package ai.astrasonic.mail;

import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.EmailAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A mail to send.
 *
 * @param account null when the person has none
 * @param template {@code module.name}: the texts are {@code mail.name.subject} and {@code mail.name.text} in the
 *     module's bundle
 * @param values what takes the place of {@code {name}} in the texts
 * @param attachments files that go along, kept only until the mail has left
 * @param leaving where whoever gets it leaves the list it goes to, by one press (RFC 8058); null for a mail to no list
 */
public record OutgoingMail(
        @Nullable AccountId account,
        EmailAddress to,
        String template,
        Locale language,
        Map<String, String> values,
        List<MailAttachment> attachments,
        @Nullable URI leaving) {

    /** Key of the processing activity that service mails belong to. */
    static final String ACTIVITY = "product-mail";

    /** Modules whose mails answer the person or are a legal notice. */
    private static final Set<String> ANSWERS = Set.of(
            "requests",
            "erasure",
            "rectification",
            "permissions",
            "breachletters",
            "recipientchanges",
            "visitors",
            "policies");

    private static final Pattern TEMPLATE = Pattern.compile("[a-z]+\\.[a-z0-9-]+");

    public OutgoingMail {
        values = Map.copyOf(values);
        attachments = List.copyOf(attachments);
        MailAttachment.requireMailable(attachments);
        if (!TEMPLATE.matcher(template).matches()) {
            throw new IllegalArgumentException("A template is called module.name, not " + template);
        }
    }

    public OutgoingMail(
            @Nullable AccountId account,
            EmailAddress to,
            String template,
            Locale language,
            Map<String, String> values) {
        this(account, to, template, language, values, List.of());
    }

    public OutgoingMail(
            @Nullable AccountId account,
            EmailAddress to,
            String template,
            Locale language,
            Map<String, String> values,
            List<MailAttachment> attachments) {
        this(account, to, template, language, values, attachments, null);
    }

    boolean goesOnUnderRestriction() {
        return goesOnUnderRestriction(template);
    }

    /** Whether mails of this template may be sent to whoever is restricted (Art. 18(2)). */
    static boolean goesOnUnderRestriction(String template) {
        return ANSWERS.contains(module(template));
    }

    String bundle() {
        return "messages." + module(template);
    }

    private static String module(String template) {
        return template.substring(0, template.indexOf('.'));
    }

    String key(String part) {
        return "mail." + template.substring(template.indexOf('.') + 1) + "." + part;
    }
}
