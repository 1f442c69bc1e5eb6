package ai.astrasonic.breaches.letters;

import java.util.Locale;

/** Why nobody has to be written to although the risk is high (Art. 34(3)). */
public enum ExemptionGround {
    /** (a): nobody who has the data can read it, such as by encryption with a safe key. */
    UNINTELLIGIBLE,
    /** (b): what was done afterwards has removed the high risk. */
    RISK_REMOVED,
    /** (c): it would take disproportionate effort; then everybody is told by a public notice. */
    DISPROPORTIONATE;

    /** Last part of the key of its text. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
