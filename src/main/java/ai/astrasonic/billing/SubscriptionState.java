package ai.astrasonic.billing;

import java.util.Optional;

/** How a subscription is, in our words. */
public enum SubscriptionState {
    /** There never was one. */
    NONE,
    /** It runs and renews itself. */
    ACTIVE,
    /** It runs until a day and is not renewed. */
    ENDING,
    /** A payment is missing. */
    UNPAID,
    PAUSED,
    /** It is over. */
    ENDED;

    public static SubscriptionState of(Optional<SubscriptionView> subscription) {
        return subscription.map(SubscriptionState::of).orElse(NONE);
    }

    private static SubscriptionState of(SubscriptionView view) {
        if (!view.isRunning()) {
            return ENDED;
        }
        return switch (view.status()) {
            case "past_due", "unpaid", "incomplete" -> UNPAID;
            case "paused" -> PAUSED;
            default -> view.endsAt() == null ? ACTIVE : ENDING;
        };
    }
}
