package ai.astrasonic.jobs;

import ai.astrasonic.shared.Controller;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/**
 * A kind of job; its title and purpose are in the {@code jobs} bundle under its name.
 *
 * @param name as it is stored with every run
 * @param article the article of law or the policy that the job serves
 * @param owner the role that answers for it
 * @param dailyAt the local time in Amsterdam from which the day's run is due; empty when it runs on demand
 */
public record JobType(String name, String article, String owner, Optional<LocalTime> dailyAt) {

    public static JobType onDemand(String name, String article, String owner) {
        return new JobType(name, article, owner, Optional.empty());
    }

    public static JobType daily(String name, String article, String owner, LocalTime at) {
        return new JobType(name, article, owner, Optional.of(at));
    }

    /** The day whose run is the latest that has become due; empty when it runs on demand. */
    public Optional<LocalDate> latestDue(Instant now) {
        return dailyAt.map(at -> latestDue(at, now));
    }

    /** Whether a later day's run has become due, which does the same again. */
    public boolean isSuperseded(String key, Instant now) {
        return latestDue(now).filter(day -> !day.toString().equals(key)).isPresent();
    }

    public static LocalDate latestDue(LocalTime at, Instant now) {
        var today = now.atZone(Controller.ZONE).toLocalDate();
        return moment(today, at).isAfter(now) ? today.minusDays(1) : today;
    }

    public static Instant moment(LocalDate day, LocalTime at) {
        return day.atTime(at).atZone(Controller.ZONE).toInstant();
    }
}
