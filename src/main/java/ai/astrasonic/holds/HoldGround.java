package ai.astrasonic.holds;

import java.util.Locale;

/** Why something must not be erased yet. */
public enum HoldGround {
    /** A law obliges us to keep it (Art. 17(3)(b)). */
    LEGAL_OBLIGATION,
    /** A concrete or reasonably expected legal claim (Art. 17(3)(e)). */
    LEGAL_CLAIMS,
    /** The person needs it for a claim of their own (Art. 18(1)(c)). */
    NEEDED_BY_PERSON,
    /** A payment is disputed or charged back (Art. 17(3)(e)). */
    PAYMENT_DISPUTE,
    /** A court or an authority ordered it (Art. 17(3)(b)). */
    AUTHORITY_ORDER,
    /** It shows how a breach happened (Art. 33(5)); placed when one is reported, by nobody's hand. */
    BREACH_EVIDENCE;

    /** Last part of the key of its text. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
