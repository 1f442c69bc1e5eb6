package ai.astrasonic.jobs;

import ai.astrasonic.jobs.engine.RunnableJob;
import ai.astrasonic.shared.InternalUse;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Service;

/** Every kind of job that this installation runs. */
@Service
@InternalUse("names of jobs and their schedules")
public class JobCatalogue {

    private final List<JobType> types;

    JobCatalogue(List<RunnableJob> jobs) {
        this.types = jobs.stream()
                .map(RunnableJob::type)
                .sorted(Comparator.comparing(JobType::name))
                .toList();
    }

    public List<JobType> types() {
        return types;
    }

    /** @throws IllegalArgumentException when no job has the name */
    public JobType of(String name) {
        return types.stream()
                .filter(type -> type.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No job called " + name));
    }
}
