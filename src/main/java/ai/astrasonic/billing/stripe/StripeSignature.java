package ai.astrasonic.billing.stripe;

import com.stripe.exception.SignatureVerificationException;
import com.stripe.net.Webhook;
import java.time.Clock;
import java.util.List;

/** Whether an event really came from Stripe, and lately; while a secret is replaced, two of them hold. */
public final class StripeSignature {

    /** Seconds that a signature holds, against events that somebody recorded and sends again. */
    private static final long TOLERANCE = 300;

    private StripeSignature() {}

    /** @param header {@code Stripe-Signature} as it came */
    public static boolean holds(String body, String header, List<String> secrets, Clock clock) {
        return secrets.stream()
                .filter(secret -> !secret.isBlank())
                .anyMatch(secret -> holds(body, header, secret, clock));
    }

    private static boolean holds(String body, String header, String secret, Clock clock) {
        try {
            return Webhook.Signature.verifyHeader(body, header, secret, TOLERANCE, clock);
        } catch (SignatureVerificationException | NumberFormatException refused) {
            return false;
        }
    }
}
