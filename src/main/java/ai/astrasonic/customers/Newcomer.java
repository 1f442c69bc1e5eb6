package ai.astrasonic.customers;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What somebody tells who opens an account; the address comes from the identity server, where they verified it.
 *
 * @param policyVersion number of the version of the privacy policy that they were shown; null for none
 */
public record Newcomer(
        String displayName,
        String country,
        Locale language,
        int birthYear,
        @Nullable Integer policyVersion) {

    private static final int LONGEST_NAME = 100;
    private static final int OLDEST = 1900;
    private static final Pattern HIDDEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\u2028\\u2029]");
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Set<String> LANGUAGES = Set.of("en", "nl");

    public Newcomer {
        displayName = displayName.strip().replaceAll("\\s+", " ");
        require(!displayName.isEmpty() && displayName.length() <= LONGEST_NAME, "a name");
        require(!HIDDEN.matcher(displayName).find(), "a name without hidden characters");
        require(COUNTRIES.contains(country), "a country by its two letters");
        require(LANGUAGES.contains(language.getLanguage()), "a language that we write");
        require(birthYear >= OLDEST, "the year of a birth");
    }

    /** @throws IllegalArgumentException when one of them is missing or is not what it should be */
    public static Newcomer of(
            @Nullable String displayName,
            @Nullable String country,
            @Nullable String language,
            @Nullable Integer birthYear,
            @Nullable Integer policyVersion) {
        if (displayName == null || country == null || language == null || birthYear == null) {
            throw new IllegalArgumentException("An account needs a name, a country, a language and the year of birth");
        }
        return new Newcomer(displayName, country, Locale.of(language), birthYear, policyVersion);
    }

    private static void require(boolean fulfilled, String what) {
        if (!fulfilled) {
            throw new IllegalArgumentException("An account needs " + what);
        }
    }

    @Override
    public String toString() {
        return "somebody new";
    }
}
