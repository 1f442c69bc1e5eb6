package ai.astrasonic.consent;

import ai.astrasonic.shared.AccountId;
import java.util.Locale;

/**
 * A decision to be written down.
 *
 * @param wording the words that were shown, not a reference to them
 * @param surface where it was made: page or application and its version
 */
public record ConsentDecision(
        AccountId account,
        Purpose purpose,
        boolean given,
        String policyVersion,
        String wording,
        Locale language,
        String surface) {}
