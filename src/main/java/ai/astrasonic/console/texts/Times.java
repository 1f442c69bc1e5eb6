package ai.astrasonic.console.texts;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.shared.Controller;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Says moments and lengths of time as people do: how far away, and exactly, with the zone. */
@Component
public class Times {

    /** Where the controller is established: legal days begin and end there. */
    static final ZoneId ZONE = Controller.ZONE;

    private static final long MINUTES_SHOWN = 90;
    private static final long HOURS_SHOWN = 36;
    private static final long DAYS_SHOWN = 90;
    private static final long DAYS_A_MONTH = 30;

    private final Clock clock;

    Times(Clock clock) {
        this.clock = clock;
    }

    /** "in 3 days", "2 hours ago". */
    public String relative(Instant moment) {
        var distance = Duration.between(clock.instant(), moment);
        String length = length(distance.abs());
        if (distance.abs().toMinutes() == 0) {
            return t("time.now");
        }
        return distance.isNegative() ? t("time.ago", length) : t("time.in", length);
    }

    /** "25 Nov 2026, 18:00 Europe/Amsterdam". */
    public String exact(Instant moment, Locale locale) {
        return DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", locale).format(moment.atZone(ZONE)) + " "
                + ZONE.getId();
    }

    /** "18:00:05", for what has only just begun. */
    public String clock(Instant moment, Locale locale) {
        return DateTimeFormatter.ofPattern("HH:mm:ss", locale).format(moment.atZone(ZONE));
    }

    /** "Wed 25 Nov 2026". */
    public String date(LocalDate date, Locale locale) {
        return DateTimeFormatter.ofPattern("EEE d MMM uuuu", locale).format(date);
    }

    /** Today where the controller is. */
    public LocalDate today() {
        return LocalDate.now(clock.withZone(ZONE));
    }

    /** Whole days from today to a date, in the controller's zone; negative when it has passed. */
    public long daysUntil(LocalDate date) {
        return today().until(date, ChronoUnit.DAYS);
    }

    /** "today", "3 days left", "2 days late". */
    public String daysLeft(LocalDate date) {
        long days = daysUntil(date);
        if (days == 0) {
            return t("time.today");
        }
        return days > 0 ? t("time.left", days) : t("time.late", -days);
    }

    /** "3 minutes", "2 days". */
    public String length(Duration length) {
        if (length.toMinutes() < MINUTES_SHOWN) {
            return length.toMinutes() == 0
                    ? t("time.seconds", length.toSeconds())
                    : t("time.minutes", length.toMinutes());
        }
        if (length.toHours() < HOURS_SHOWN) {
            return t("time.hours", length.toHours());
        }
        return length.toDays() < DAYS_SHOWN
                ? t("time.days", length.toDays())
                : t("time.months", length.toDays() / DAYS_A_MONTH);
    }
}
