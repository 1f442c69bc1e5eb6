package ai.astrasonic.holds;

import java.util.Locale;

/** What the DPO is told of the review of a hold; each once for each day of review. */
enum HoldReminder {
    NEAR,
    OVER;

    /** Name of the mail's texts. */
    String template() {
        return "holds.review-" + name().toLowerCase(Locale.ROOT);
    }
}
