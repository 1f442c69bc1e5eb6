package ai.astrasonic.rectification;

import ai.astrasonic.accounts.AccountAttribute;
import ai.astrasonic.accounts.AgeOfConsent;
import ai.astrasonic.shared.EmailAddress;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads what was typed as the value of an attribute: brought into its form, or found not to be one. */
final class Value {

    private static final int LONGEST = 254;
    private static final int OLDEST = 1900;
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

    /** Controls, surrogates, unassigned and directional marks; the joiners that Persian and Indic names need stay. */
    private static final Pattern HIDDEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Cn}\\p{Co}&&[^\\u200C\\u200D]]");

    private static final Set<Character.UnicodeScript> ALIKE = Set.of(
            Character.UnicodeScript.LATIN,
            Character.UnicodeScript.CYRILLIC,
            Character.UnicodeScript.GREEK,
            Character.UnicodeScript.ARMENIAN,
            Character.UnicodeScript.CHEROKEE);

    private Value() {}

    /** The value in its form, or why it is none. */
    sealed interface Read {

        record Good(String value) implements Read {}

        record Bad(BadValue why) implements Read {}
    }

    static Read read(AccountAttribute attribute, String typed, LocalDate today) {
        var text = Normalizer.normalize(typed, Normalizer.Form.NFC).strip();
        return common(text).<Read>map(Read.Bad::new).orElseGet(() -> switch (attribute) {
            case EMAIL -> email(text);
            case NAME -> new Read.Good(text.replaceAll("\\s+", " "));
            case COUNTRY -> listed(text.toUpperCase(Locale.ROOT), COUNTRIES, BadValue.NOT_A_COUNTRY);
            case LANGUAGE -> listed(text.toLowerCase(Locale.ROOT), LANGUAGES, BadValue.NOT_A_LANGUAGE);
            case BIRTH_YEAR -> year(text, today);
        });
    }

    private static Optional<BadValue> common(String text) {
        if (text.isEmpty()) {
            return Optional.of(BadValue.EMPTY);
        }
        if (text.length() > LONGEST) {
            return Optional.of(BadValue.TOO_LONG);
        }
        if (HIDDEN.matcher(text).find()) {
            return Optional.of(BadValue.HIDDEN_CHARACTERS);
        }
        return Pattern.compile("[\\s@.-]+").splitAsStream(text).anyMatch(Value::mixesAlphabets)
                ? Optional.of(BadValue.LOOK_ALIKE)
                : Optional.empty();
    }

    private static boolean mixesAlphabets(String word) {
        return word.codePoints()
                        .mapToObj(Character.UnicodeScript::of)
                        .filter(ALIKE::contains)
                        .collect(Collectors.toSet())
                        .size()
                > 1;
    }

    private static Read email(String text) {
        try {
            return new Read.Good(new EmailAddress(text).typed());
        } catch (IllegalArgumentException notOne) {
            return new Read.Bad(BadValue.NOT_AN_ADDRESS);
        }
    }

    private static Read listed(String text, Set<String> known, BadValue otherwise) {
        return known.contains(text) ? new Read.Good(text) : new Read.Bad(otherwise);
    }

    private static Read year(String text, LocalDate today) {
        int year = text.matches("[0-9]{4}") ? Integer.parseInt(text) : 0;
        if (year < OLDEST || year > today.getYear()) {
            return new Read.Bad(BadValue.NOT_A_YEAR);
        }
        return AgeOfConsent.on(today).isTooYoung(year, today) ? new Read.Bad(BadValue.TOO_YOUNG) : new Read.Good(text);
    }
}
