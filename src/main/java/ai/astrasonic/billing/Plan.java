package ai.astrasonic.billing;

import ai.astrasonic.shared.LawData;
import ai.astrasonic.shared.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What can be subscribed to, a row of {@code law/plans.yml}.
 *
 * @param lookupKey by which its price is found at Stripe
 * @param amountMinor of one period, with value added tax
 */
public record Plan(
        String key,
        String lookupKey,
        long amountMinor,
        String currency,
        Period every,
        LocalDate since,
        String nameEn,
        String nameNl,
        Certainty certainty) {

    private static final List<Plan> ALL = LawData.read("plans", Plan.class);

    /** How often it is paid. */
    public enum Period {
        MONTH,
        YEAR;

        /** Stripe's word for it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How sure the price is. */
    public enum Certainty {
        CONFIRMED,
        /** Finance has yet to confirm it. */
        ASSUMED
    }

    public static List<Plan> all() {
        return ALL;
    }

    /** @throws IllegalArgumentException when there is none of this key */
    public static Plan of(String key) {
        return ALL.stream()
                .filter(plan -> plan.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No such plan"));
    }

    /** None for a price that is not sold any more. */
    public static Optional<Plan> ofPrice(String lookupKey) {
        return ALL.stream().filter(plan -> plan.lookupKey().equals(lookupKey)).findFirst();
    }

    public Money price() {
        return Money.of(amountMinor, currency);
    }

    /** Dutch for a Dutch reader, English for everybody else. */
    public String name(Locale reader) {
        return "nl".equals(reader.getLanguage()) ? nameNl : nameEn;
    }
}
