package ai.astrasonic.requests;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How urgently the DPO is reminded of a due date; each stage is told once per request. */
enum ReminderStage {
    FIVE_DAYS(5),
    TWO_DAYS(2),
    LAST_DAY(0),
    LATE(-1);

    private final int daysLeft;

    ReminderStage(int daysLeft) {
        this.daysLeft = daysLeft;
    }

    /** The stage that so many days before the end belong to; empty while it is far. */
    static Optional<ReminderStage> of(int daysLeft) {
        return Arrays.stream(values())
                .filter(stage -> daysLeft <= stage.daysLeft)
                .reduce((earlier, later) -> later);
    }

    /** Name of the mail's texts. */
    String template() {
        return "deadline-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
