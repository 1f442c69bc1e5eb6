package ai.astrasonic.finance.vat;

import ai.astrasonic.finance.books.VatCode.Certainty;

/**
 * A box of the Dutch VAT return, in euro cents.
 *
 * @param name such as {@code 1a}
 * @param code key of the VAT code whose sales it holds; empty for a box of sums
 */
public record ReturnBox(String name, String code, long turnoverMinor, long vatMinor, Certainty certainty) {

    /** Whole euros, rounded down: the return may be rounded in one's own favour. */
    public long turnoverEuros() {
        return Math.floorDiv(turnoverMinor, 100);
    }

    public long vatEuros() {
        return Math.floorDiv(vatMinor, 100);
    }
}
