package ai.astrasonic.breaches.scope;

import ai.astrasonic.shared.LawData;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * From which age on nobody is a minor, dated.
 *
 * @param source where that is written
 */
public record Majority(LocalDate validFrom, int years, String source) {

    private static final List<Majority> ALL = LawData.read("majority", Majority.class);

    public static Majority on(LocalDate day) {
        return ALL.stream()
                .filter(majority -> !majority.validFrom().isAfter(day))
                .max(Comparator.comparing(Majority::validFrom))
                .orElseThrow(() -> new IllegalArgumentException("No age of majority holds on " + day));
    }

    /** Whoever was born in it or later may not have come of age; only the year of birth is known. */
    public int lastYearOfBirth(LocalDate day) {
        return day.getYear() - years;
    }
}
