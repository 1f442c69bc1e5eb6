package ai.astrasonic.jobs.engine;

import java.util.List;
import org.springframework.batch.core.configuration.DuplicateJobException;
import org.springframework.batch.core.configuration.JobRegistry;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.interceptor.DefaultTransactionAttribute;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Builds jobs and steps that show their progress and are audited. */
@Component
public class JobAssembly {

    private final JobRepository repository;
    private final PlatformTransactionManager transactions;
    private final RunListener listener;
    private final JobRegistry registry;
    private final JdbcClient jdbc;

    JobAssembly(
            JobRepository repository,
            PlatformTransactionManager transactions,
            RunListener listener,
            JobRegistry registry,
            JdbcClient jdbc) {
        this.repository = repository;
        this.transactions = transactions;
        this.listener = listener;
        this.registry = registry;
        this.jdbc = jdbc;
    }

    /** A job of steps that run one after another. */
    public Job job(String name, List<Step> steps) {
        listener.expectSteps(name, steps.size());
        var builder = new JobBuilder(name, repository).listener(listener).start(steps.getFirst());
        steps.stream().skip(1).forEach(builder::next);
        return registered(builder.build());
    }

    /** A job whose steps have nothing to do with one another: one that fails keeps none of the others from its work. */
    public Job independent(String name, List<Step> steps) {
        listener.expectSteps(name, steps.size());
        var job = new IndependentSteps(name);
        job.setJobRepository(repository);
        job.registerJobExecutionListener(listener);
        job.setSteps(steps);
        return registered(job);
    }

    /** A step that is done once: a restart after it goes on with the next. */
    public Step once(String name, Tasklet work) {
        return step(name, work, false);
    }

    /** A step that is done once and whose work commits by itself, bit by bit. */
    public Step onItsOwn(String name, Tasklet work) {
        var step = step(name, work, false);
        step.setTransactionAttribute(new DefaultTransactionAttribute(TransactionDefinition.PROPAGATION_NOT_SUPPORTED));
        return step;
    }

    /** A step that every restart looks at again, because what it made may be lost with the instance. */
    public Step always(String name, Tasklet work) {
        return step(name, work, true);
    }

    /** A step that every restart looks at again, and whose work commits by itself, bit by bit. */
    public Step alwaysOnItsOwn(String name, Tasklet work) {
        var step = step(name, work, true);
        step.setTransactionAttribute(new DefaultTransactionAttribute(TransactionDefinition.PROPAGATION_NOT_SUPPORTED));
        return step;
    }

    /** Takes a job back, so that another may have its name. */
    void forget(String name) {
        registry.unregister(name);
    }

    private Job registered(Job job) {
        try {
            registry.register(job);
            return job;
        } catch (DuplicateJobException e) {
            throw new IllegalStateException("Two jobs are called " + job.getName(), e);
        }
    }

    /** A step may write a long letter within its transaction, which holds nothing that others wait for before its end. */
    private Tasklet patient(Tasklet work) {
        return (contribution, context) -> {
            if (TransactionSynchronizationManager.isActualTransactionActive()) {
                jdbc.sql("SET LOCAL idle_in_transaction_session_timeout = 0").update();
            }
            return work.execute(contribution, context);
        };
    }

    private ToldStep step(String name, Tasklet work, boolean always) {
        var step = new ToldStep(name, repository);
        step.setTransactionManager(transactions);
        step.setTasklet(patient(work));
        step.setAllowStartIfComplete(always);
        step.registerStepExecutionListener(listener);
        return step;
    }
}
