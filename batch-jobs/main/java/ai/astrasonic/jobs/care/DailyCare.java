package ai.astrasonic.jobs.care;

import ai.astrasonic.jobs.JobType;
import ai.astrasonic.jobs.engine.JobAssembly;
import ai.astrasonic.jobs.engine.RunnableJob;
import ai.astrasonic.shared.FaultPoints;
import ai.astrasonic.shared.Roles;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.stereotype.Component;

/**
 * Daily at 03:10 in Amsterdam: removes content that nobody refers to (Art. 5(1)(e)), makes the log's next partitions,
 * reminds of deadlines (Art. 12(3)). A chore that fails keeps no other from its work; a restart goes on with those that did not end.
 */
@Component
class DailyCare implements RunnableJob {

    static final String NAME = "daily-care";
    private static final JobType TYPE =
            JobType.daily(NAME, "Art. 5(1)(e), 12(3) GDPR", Roles.ENGINEER, LocalTime.of(3, 10));

    private final Job job;

    DailyCare(JobAssembly assembly, List<Chore> chores) {
        this.job = assembly.independent(
                NAME,
                chores.stream()
                        .sorted(Comparator.comparing(Chore::name))
                        .map(chore -> step(assembly, chore))
                        .toList());
    }

    @Override
    public JobType type() {
        return TYPE;
    }

    @Override
    public Job job() {
        return job;
    }

    private static Step step(JobAssembly assembly, Chore chore) {
        return assembly.onItsOwn(chore.name(), (contribution, context) -> {
            FaultPoints.reach(NAME + "." + chore.name() + ".before");
            contribution.incrementWriteCount(chore.run());
            FaultPoints.reach(NAME + "." + chore.name() + ".after");
            return RepeatStatus.FINISHED;
        });
    }
}
