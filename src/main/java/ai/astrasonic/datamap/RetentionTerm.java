package ai.astrasonic.datamap;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How long a class of records is kept, and by which clock (Art. 5(1)(e), 13(2)(a)).
 *
 * @param key name in {@link DataAbout#retention}
 * @param period ISO 8601 period, such as P90D; empty where only criteria can be given
 * @param clockEn when the period begins, in English
 * @param clockNl the same in Dutch
 * @param basis article, law or policy it rests on
 * @param inPolicy false where the published policy is silent: shown as a finding, with the period as our proposal
 * @param owner role that answers for it
 * @param approval name of {@code retention.RuleApproval}: whether each deletion needs a second person
 * @param mostRows how many rows a night normally brings at most
 */
public record RetentionTerm(
        String key,
        String period,
        String clockEn,
        String clockNl,
        String basis,
        boolean inPolicy,
        String owner,
        String approval,
        long mostRows) {

    private static final Set<String> FROM_EVENT =
            Set.of("security-log", "product-event", "email", "audit", "analysis", "prompt", "error-report");
    private static final Set<String> FROM_YEAR_END = Set.of("payment", "payment-oss");
    private static final Set<String> FROM_REQUEST = Set.of("account", "library", "backup", "connection");

    private static final List<RetentionTerm> ALL =
            ai.astrasonic.shared.LawData.read("retention-terms", RetentionTerm.class);

    public static List<RetentionTerm> all() {
        return ALL;
    }

    /** @throws IllegalArgumentException when no term has the key */
    public static RetentionTerm of(String key) {
        return ALL.stream()
                .filter(t -> t.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No retention term called " + key));
    }

    /** The same records and clock, by another period. */
    public RetentionTerm with(String otherPeriod, String otherBasis) {
        return new RetentionTerm(key, otherPeriod, clockEn, clockNl, otherBasis, inPolicy, owner, approval, mostRows);
    }

    /** With what the period begins. */
    public enum Beginning {
        /** Each record by itself, with what it tells of. */
        EVENT,
        /** The end of the calendar year, here also the financial year, of what it tells of. */
        YEAR_END,
        /** A request for deletion. */
        REQUEST,
        /** Something that is still to come, such as the end of a case. */
        LATER
    }

    public Beginning beginning() {
        if (FROM_EVENT.contains(key)) {
            return Beginning.EVENT;
        }
        if (FROM_YEAR_END.contains(key)) {
            return Beginning.YEAR_END;
        }
        return FROM_REQUEST.contains(key) ? Beginning.REQUEST : Beginning.LATER;
    }

    /**
     * The last day of a record.
     *
     * @param day on which the period begins, or in whose year
     * @throws IllegalStateException when there are only criteria and no period
     */
    public LocalDate endFrom(LocalDate day) {
        if (period.isEmpty()) {
            throw new IllegalStateException("The term " + key + " has no period");
        }
        var begins = beginning() == Beginning.YEAR_END ? LocalDate.of(day.getYear(), 12, 31) : day;
        return begins.plus(Period.parse(period));
    }

    /**
     * The day after which nothing may be left of these records once their person is erased. What begins with something else
     * begins today: the case, the account and its sessions end with the erasure.
     *
     * @param newest day of the newest record; null where records have none
     * @return empty when only criteria can be given
     */
    public Optional<LocalDate> lastDay(@Nullable LocalDate newest, LocalDate today) {
        if (period.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                switch (beginning()) {
                    case EVENT, YEAR_END -> endFrom(newest == null ? today : newest);
                    case REQUEST, LATER -> endFrom(today);
                });
    }
}
