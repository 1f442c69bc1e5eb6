package ai.astrasonic.finance.auditfile;

import org.jspecify.annotations.Nullable;

/**
 * An account of the general ledger.
 *
 * @param rgsCode its code in the Dutch reference chart of accounts, where the accountant gave one
 */
public record LedgerAccount(
        String id, String description, Kind kind, @Nullable String rgsCode) {

    /** Whether it stands on the balance sheet or in the profit and loss account. */
    public enum Kind {
        BALANCE("B"),
        PROFIT_AND_LOSS("P");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }
}
