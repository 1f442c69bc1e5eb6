package ai.astrasonic.jobs.engine;

import ai.astrasonic.shared.ServiceGate;
import com.github.kagkarlsson.scheduler.Scheduler;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.launch.JobExecutionNotRunningException;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Starts the engine last and stops it first: running steps end at their next commit and go on after the next start. */
@Component
class JobsLifecycle implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(JobsLifecycle.class);

    private final Scheduler scheduler;
    private final LaunchTask launches;
    private final RunListener running;
    private final JobOperator operator;
    private final JobRepository repository;
    private final JobSettings settings;
    private final ServiceGate gate;
    private final AtomicBoolean started = new AtomicBoolean();

    JobsLifecycle(
            Scheduler scheduler,
            LaunchTask launches,
            RunListener running,
            JobOperator operator,
            JobRepository repository,
            JobSettings settings,
            ServiceGate gate) {
        this.scheduler = scheduler;
        this.launches = launches;
        this.running = running;
        this.operator = operator;
        this.repository = repository;
        this.settings = settings;
        this.gate = gate;
    }

    @Override
    public void start() {
        if (settings.enabled() && gate.isOpen() && started.compareAndSet(false, true)) {
            scheduler.start();
        }
    }

    @Override
    public void stop() {
        if (started.compareAndSet(true, false)) {
            launches.shutDown();
            scheduler.pause();
            running.executions().forEach(this::stop);
            scheduler.stop();
        }
    }

    private void stop(long executionId) {
        try {
            var execution = repository.getJobExecution(executionId);
            if (execution != null) {
                operator.stop(execution);
            }
        } catch (JobExecutionNotRunningException ended) {
            LOG.debug("Execution {} had ended", executionId);
        }
    }

    @Override
    public boolean isRunning() {
        return started.get();
    }

    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
