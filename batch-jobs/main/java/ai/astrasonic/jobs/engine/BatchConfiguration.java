package ai.astrasonic.jobs.engine;

import org.springframework.batch.core.configuration.JobRegistry;
import org.springframework.batch.core.configuration.annotation.EnableBatchProcessing;
import org.springframework.batch.core.configuration.annotation.EnableJdbcJobRepository;
import org.springframework.batch.core.configuration.support.MapJobRegistry;
import org.springframework.batch.core.repository.ExecutionContextSerializer;
import org.springframework.batch.core.repository.dao.JacksonExecutionContextStringSerializer;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.annotation.Isolation;

/**
 * Spring Batch with its history in PostgreSQL, as JSON. Jobs run in the thread that launches them, which is the
 * scheduler's and holds the lease; so there is deliberately no executor of that name.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({JobSettings.class, AlarmSettings.class})
@EnableBatchProcessing(
        taskExecutorRef = "noBatchTaskExecutor",
        jobRegistryRef = "jobRegistry",
        transactionManagerRef = "transactionManager")
@EnableJdbcJobRepository(
        dataSourceRef = "dataSource",
        transactionManagerRef = "transactionManager",
        executionContextSerializerRef = "executionContextSerializer",
        isolationLevelForCreate = Isolation.READ_COMMITTED)
class BatchConfiguration {

    @Bean
    ExecutionContextSerializer executionContextSerializer() {
        return new JacksonExecutionContextStringSerializer();
    }

    /** Filled by {@link JobAssembly}, read by the operator when it restarts. */
    @Bean
    JobRegistry jobRegistry() {
        return new MapJobRegistry();
    }

    @Bean
    Node node() {
        return Node.here();
    }
}
