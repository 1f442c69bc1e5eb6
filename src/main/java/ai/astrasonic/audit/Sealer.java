package ai.astrasonic.audit;

import java.time.Clock;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Chains committed entries in short transactions of their own. It may stop anywhere and run on any number of instances:
 * what is not chained yet waits in the database, and one instance at a time holds the lock.
 */
@Component
class Sealer {

    private static final int AT_MOST = 1_000;

    private final JdbcClient jdbc;
    private final AuditSettings settings;
    private final HeadFile headFile;
    private final Clock clock;

    Sealer(@Qualifier("auditDataSource") DataSource audit, AuditSettings settings, Clock clock) {
        this.jdbc = JdbcClient.create(audit);
        this.settings = settings;
        this.headFile = new HeadFile(settings.directory());
        this.clock = clock;
    }

    /** Chains everything committed so far and remembers the new head outside the database. */
    long sealAll() {
        long sealed = 0;
        int last;
        do {
            last = sealSome(AT_MOST);
            sealed += last;
        } while (last == AT_MOST);
        headFile.keep(head());
        return sealed;
    }

    int sealSome(int atMost) {
        var key = MarkKey.in(settings.directory(), head().position() == 0);
        return jdbc.sql("SELECT audit_seal(?, ?, ?, ?)")
                .params(key.inner(), key.outer(), atMost, clock.instant().atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    ChainHead head() {
        return jdbc.sql(
                        "SELECT position, hash FROM audit_head UNION ALL SELECT 0, audit_genesis() ORDER BY 1 DESC LIMIT 1")
                .query(ChainHead.ROW)
                .single();
    }
}
