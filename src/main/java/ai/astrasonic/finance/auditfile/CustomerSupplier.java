package ai.astrasonic.finance.auditfile;

import org.jspecify.annotations.Nullable;

/**
 * A debtor or creditor. A consumer is a pseudonymous id and a country and nothing more (Art. 5(1)(c) GDPR).
 *
 * @param name only of a business
 */
public record CustomerSupplier(
        String id,
        @Nullable String name,
        @Nullable String country,
        @Nullable String vatNumber,
        Kind kind) {

    /** What they are to us. */
    public enum Kind {
        CUSTOMER("C"),
        SUPPLIER("S"),
        BOTH("B");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }
}
