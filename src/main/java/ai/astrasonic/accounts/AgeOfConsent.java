package ai.astrasonic.accounts;

import ai.astrasonic.shared.LawData;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * From which age on somebody has an account with us, and asks for themselves without a parent; dated.
 *
 * @param source where that is written
 */
public record AgeOfConsent(LocalDate validFrom, int years, String source) {

    private static final List<AgeOfConsent> ALL = LawData.read("age-of-consent", AgeOfConsent.class);

    /** Of a day before the first of them the first holds: our policy knows no other. */
    public static AgeOfConsent on(LocalDate day) {
        return ALL.stream()
                .filter(age -> !age.validFrom().isAfter(day))
                .max(Comparator.comparing(AgeOfConsent::validFrom))
                .orElseGet(ALL::getFirst);
    }

    /** By the year of birth alone, with the benefit of the doubt. */
    public boolean isTooYoung(int birthYear, LocalDate day) {
        return day.getYear() - birthYear < years;
    }

    /** By the day of birth. */
    public boolean isChild(LocalDate bornOn, LocalDate day) {
        return bornOn.plusYears(years).isAfter(day);
    }
}
