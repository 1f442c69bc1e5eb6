package ai.astrasonic.audit;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the audit trail keeps what must lie outside the database, and how often entries are chained.
 *
 * @param directory holds the secret of the marks, the last head seen and the daily roots; on a disk of its own, in backups
 *     of its own
 * @param sealEvery the pause between two rounds of chaining; zero leaves it to whoever calls
 */
@ConfigurationProperties("astrasonic.audit")
record AuditSettings(
        @DefaultValue(".data/audit") Path directory,
        @DefaultValue("2s") Duration sealEvery) {}
