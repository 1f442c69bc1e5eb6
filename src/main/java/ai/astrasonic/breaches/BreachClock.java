package ai.astrasonic.breaches;

import ai.astrasonic.requests.deadlines.DeadlineLaw;
import ai.astrasonic.requests.deadlines.NotificationDeadline;
import ai.astrasonic.requests.deadlines.NotificationDeadlines;
import java.time.Duration;
import java.time.Instant;

/**
 * How much of the hours of Art. 33(1) is gone, in real hours.
 *
 * @param deadline to its safe end we work
 */
public record BreachClock(NotificationDeadline deadline, Instant now) {

    private static final NotificationDeadlines LAW = new NotificationDeadlines(DeadlineLaw.periods());

    public static BreachClock since(Instant aware, Instant now) {
        return new BreachClock(LAW.awareAt(aware), now);
    }

    /** How the hours are shown. */
    public enum Tone {
        CALM,
        HALF,
        NEARLY_OVER,
        OVER
    }

    public Duration gone() {
        return Duration.between(deadline.awareAt(), now);
    }

    /** Below zero once they are over. */
    public Duration left() {
        return Duration.between(now, deadline.safe());
    }

    public boolean isOver() {
        return now.isAfter(deadline.safe());
    }

    /** The last reminder that is due; 0 before the first. */
    public int reminder() {
        return deadline.reminders().stream()
                .filter(hours -> gone().compareTo(Duration.ofHours(hours)) >= 0)
                .reduce(0, Math::max);
    }

    /** Whether everybody who can act is told, and not the DPO alone. */
    boolean isForEverybody() {
        return isOver() || reminder() >= deadline.escalates();
    }

    public Tone tone() {
        if (isOver()) {
            return Tone.OVER;
        }
        if (isForEverybody()) {
            return Tone.NEARLY_OVER;
        }
        return reminder() > 0 ? Tone.HALF : Tone.CALM;
    }
}
