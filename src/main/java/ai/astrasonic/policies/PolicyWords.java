package ai.astrasonic.policies;

import ai.astrasonic.policies.text.PolicyText;
import ai.astrasonic.shared.LocalText;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a version says.
 *
 * @param effectiveOn the day from which it applies
 * @param english as marked text: headings, paragraphs, points and tables
 * @param dutch the same in Dutch; null for the first version only, which was published in English
 * @param summary what changed, for mails and lists
 */
public record PolicyWords(
        LocalDate effectiveOn, String english, @Nullable String dutch, LocalText summary) {

    /** In the reader's language where there is one, else in English. */
    public PolicyText in(Locale reader) {
        return PolicyText.of("nl".equals(reader.getLanguage()) && dutch != null ? dutch : english);
    }

    /** Whether it is what {@link #in} answers in the reader's own language. */
    public boolean isIn(Locale reader) {
        return !"nl".equals(reader.getLanguage()) || dutch != null;
    }
}
