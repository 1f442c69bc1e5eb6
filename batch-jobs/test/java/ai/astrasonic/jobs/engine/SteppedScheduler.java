package ai.astrasonic.jobs.engine;

import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The launches of an instance, moved by hand: in the thread of the test and at a time that it makes pass. */
@Lazy
@Component
public class SteppedScheduler {

    private final Launches launches;
    private final ManualScheduler scheduler;
    private final SettableClock clock = new SettableClock();

    SteppedScheduler(DataSource dataSource, LaunchTask task, Launches launches) {
        this.launches = launches;
        var builder = TestHelper.createManualScheduler(dataSource, List.of(task.task()))
                .clock(clock);
        builder.serializer(new JsonData());
        this.scheduler = builder.build();
    }

    public Instant now() {
        return clock.now();
    }

    /** One attempt of whatever is due now. */
    public void once() {
        clock.set(Instant.now().plusSeconds(1));
        scheduler.runAnyDueExecutions();
    }

    /** Attempts until no launch is left; answers the waits before them. */
    public List<Duration> run(int most) {
        clock.set(Instant.now().plusSeconds(1));
        var waits = new ArrayList<Duration>();
        var before = clock.now();
        while (!launches.all().isEmpty()) {
            if (waits.size() == most) {
                throw new IllegalStateException("Launches are left after " + most + " attempts");
            }
            var due = launches.all().getFirst().due();
            clock.set(due.isAfter(before) ? due : before);
            scheduler.runAnyDueExecutions();
            waits.add(Duration.between(before, clock.now()));
            before = clock.now();
        }
        return waits;
    }
}
