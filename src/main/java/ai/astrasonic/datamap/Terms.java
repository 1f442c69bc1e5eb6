package ai.astrasonic.datamap;

import java.util.List;

/** Every retention term as it is on one day, in the order of the register. */
public record Terms(List<RetentionTerm> all) {

    public Terms {
        all = List.copyOf(all);
    }

    /** Those of the published policy and the law, whatever was changed since. */
    public static Terms published() {
        return new Terms(RetentionTerm.all());
    }

    /** @throws IllegalArgumentException when no term has the key */
    public RetentionTerm of(String key) {
        return all.stream()
                .filter(term -> term.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No retention term called " + key));
    }
}
