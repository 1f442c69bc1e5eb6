package ai.astrasonic.finance.reconciliation;

import java.util.Locale;

/** What may not add up. */
public enum FindingKind {
    /** An event of a type that nobody decided about. */
    UNKNOWN_EVENT_TYPE,
    /** An event in the words of another release train of Stripe's interface. */
    OTHER_API_VERSION,
    /** An event that cannot be taken in. */
    EVENT_FAILED,
    /** An object of a list that cannot be taken in. */
    OBJECT_ASIDE,
    /** A balance transaction of a category that the books do not know. */
    UNKNOWN_CATEGORY,
    /** A balance transaction whose amount less its fee is not its net. */
    NET_DIFFERS,
    /** Stripe's balance is not the sum of its transactions. */
    BALANCE_DIFFERS,
    /** A payout is not the sum of its transactions. */
    PAYOUT_DIFFERS,
    /** A payout that should be on a statement of our bank, and is not. */
    PAYOUT_NOT_AT_BANK,
    /** A movement at our bank that comes from Stripe and is no payout. */
    BANK_LINE_UNKNOWN,
    /** A payment that came off without the transaction that books it. */
    PAYMENT_NOT_BOOKED,
    /** A payment in another currency than its invoice. */
    CURRENCY_DIFFERS,
    /** A payment that came off and has no invoice. */
    NO_INVOICE,
    /** Fewer than two pieces of evidence of the customer's place (Reg. (EU) 282/2011, Art. 24b, 24f). */
    PLACE_MISSING,
    /** Evidence of the customer's place of which no two pieces point to where the sale was taxed; a person decides. */
    PLACE_CONFLICT;

    /** As the table of findings has it. */
    public String stored() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static FindingKind of(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
