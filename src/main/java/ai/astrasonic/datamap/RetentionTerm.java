package ai.astrasonic.datamap;

import java.util.List;

/**
 * How long a class of records is kept, and by which clock (Art. 5(1)(e), 13(2)(a)).
 *
 * @param key name in {@link DataAbout#retention}
 * @param period ISO 8601 period, such as P90D; empty where only criteria can be given
 * @param clockEn when the period begins, in English
 * @param clockNl the same in Dutch
 * @param basis article, law or policy it rests on
 * @param inPolicy false where the published policy is silent: shown as a finding, with the period as our proposal
 */
public record RetentionTerm(String key, String period, String clockEn, String clockNl, String basis, boolean inPolicy) {

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
}
