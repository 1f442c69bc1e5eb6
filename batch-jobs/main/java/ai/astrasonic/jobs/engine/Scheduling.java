package ai.astrasonic.jobs.engine;

import ai.astrasonic.audit.RunAs;
import ai.astrasonic.shared.OneByOne;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/**
 * db-scheduler on the console's own PostgreSQL: the only engine for launches, schedules and recovery. It keeps real
 * time, not the rehearsal clock, because leases are about processes.
 */
@Configuration(proxyBeanMethods = false)
class Scheduling {

    private static final Duration WATCHED = Duration.ofMinutes(1);

    private static int look(Watch watch) {
        RunAs.job(watch.name(), watch::look);
        return 1;
    }

    @Bean(destroyMethod = "")
    Scheduler scheduler(
            DataSource dataSource,
            LaunchTask launches,
            DueRuns dueRuns,
            List<Watch> watches,
            JobSettings settings,
            Node node) {
        var tick = Tasks.recurring("due-runs", FixedDelay.of(settings.polling().multipliedBy(10)))
                .execute((instance, context) -> dueRuns.request());
        var watch = Tasks.recurring("watches", FixedDelay.of(WATCHED))
                .execute((instance, context) -> OneByOne.each("watches", watches, Scheduling::look));
        return Scheduler.create(new TransactionAwareDataSourceProxy(dataSource), launches.task())
                .startTasks(tick, watch)
                .schedulerName(new SchedulerName.Fixed(node.name()))
                .serializer(new JsonData())
                .threads(settings.threads() + 2)
                .pollingInterval(settings.polling())
                .heartbeatInterval(settings.heartbeat())
                .missedHeartbeatsLimit(JobSettings.MISSED)
                .shutdownMaxWait(settings.graceful())
                .failureLogging(LogLevel.WARN, false)
                .build();
    }
}
