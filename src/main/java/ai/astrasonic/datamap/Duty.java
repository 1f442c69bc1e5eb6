package ai.astrasonic.datamap;

import ai.astrasonic.shared.LawData;
import ai.astrasonic.shared.LocalText;
import java.util.List;
import java.util.Locale;

/** A duty that keeps data though erasure was asked for (Art. 17(3)); {@code law/duties.yml}. */
public record Duty(String key, String en, String nl) {

    private static final List<Duty> ALL = LawData.read("duties", Duty.class);

    public static List<Duty> all() {
        return ALL;
    }

    /** @throws IllegalArgumentException when no duty has the key */
    public static Duty of(String key) {
        return ALL.stream()
                .filter(duty -> duty.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No duty called " + key));
    }

    /** The words of the duty with this key; nothing for no key. */
    public static String inWords(String key, Locale locale) {
        return key.isEmpty() ? "" : of(key).text().in(locale);
    }

    LocalText text() {
        return new LocalText(en, nl);
    }
}
