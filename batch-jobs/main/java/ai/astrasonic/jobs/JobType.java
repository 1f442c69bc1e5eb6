package ai.astrasonic.jobs;

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
}
