package ai.astrasonic.jobs.engine;

import org.springframework.batch.core.partition.PartitionHandler;
import org.springframework.batch.core.partition.support.TaskExecutorPartitionHandler;
import org.springframework.batch.core.step.Step;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.SimpleAsyncTaskExecutor;

/** The default channel: threads of this process, at most as many at a time as the instance runs jobs. */
class ThreadPartitions implements PartitionChannel {

    private final JobSettings settings;

    ThreadPartitions(JobSettings settings) {
        this.settings = settings;
    }

    @Override
    public PartitionHandler handlerFor(Step worker, int partitions) {
        var threads = new SimpleAsyncTaskExecutor("partition-");
        threads.setConcurrencyLimit(settings.threads());
        var handler = new TaskExecutorPartitionHandler();
        handler.setStep(worker);
        handler.setGridSize(partitions);
        handler.setTaskExecutor(threads);
        return handler;
    }

    /** Another channel takes this one's place by being a bean. */
    @Configuration(proxyBeanMethods = false)
    static class Default {

        @Bean
        @ConditionalOnMissingBean
        PartitionChannel partitionChannel(JobSettings settings) {
            return new ThreadPartitions(settings);
        }
    }
}
