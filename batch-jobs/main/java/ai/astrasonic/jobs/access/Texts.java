package ai.astrasonic.jobs.access;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of a package in the person's language. */
final class Texts {

    private final Locale locale;
    private final ResourceBundle jobs;
    private final ResourceBundle map;
    private final ResourceBundle recipients;

    Texts(Locale locale) {
        this.locale = locale;
        this.jobs = bundle("messages/jobs", locale);
        this.map = bundle("messages/datamap", locale);
        this.recipients = bundle("messages/connectors", locale);
    }

    String text(String key, Object... values) {
        return new MessageFormat(jobs.getString("package." + key), locale).format(values);
    }

    /** A text of the data map: the title of a data set, its reason, why something is withheld. */
    String ofMap(String key) {
        return map.containsKey(key) ? map.getString(key) : key;
    }

    /** A text about a recipient: why there is no copy, what was counted. */
    String ofRecipient(String key) {
        return recipients.containsKey("recipient." + key) ? recipients.getString("recipient." + key) : key;
    }

    Locale locale() {
        return locale;
    }

    private static ResourceBundle bundle(String name, Locale locale) {
        return ResourceBundle.getBundle(
                name, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
