package ai.astrasonic.audit;

import ai.astrasonic.shared.Roles;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Verifies the whole audit trail where it lies, in one consistent snapshot: each link against its entry and the link before
 * it, and the chain against the copies outside the database.
 */
@Service
@RolesAllowed({Roles.DPO, Roles.AUDITOR, Roles.ADMIN, Roles.SYSTEM})
public class AuditVerification {

    private final JdbcClient jdbc;
    private final TransactionTemplate snapshot;
    private final Sealer sealer;
    private final Witnesses witnesses;
    private final AuditSettings settings;
    private final Clock clock;

    AuditVerification(
            @Qualifier("auditDataSource") DataSource audit,
            Sealer sealer,
            Witnesses witnesses,
            AuditSettings settings,
            Clock clock) {
        this.jdbc = JdbcClient.create(audit);
        this.snapshot = new TransactionTemplate(new JdbcTransactionManager(audit));
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.snapshot.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.snapshot.setReadOnly(true);
        this.sealer = sealer;
        this.witnesses = witnesses;
        this.settings = settings;
        this.clock = clock;
    }

    /** Answers what was found; an empty list means that the trail is whole. */
    public AuditReport verify() {
        // What lies outside is read first: the chain may grow meanwhile, but never shrink.
        var outside = witnesses.outside();
        var started = System.nanoTime();
        return snapshot.execute(transaction -> report(outside, started));
    }

    private static long number(Map<String, @Nullable Object> counts, String name) {
        return ((Number) Objects.requireNonNull(counts.get(name), name)).longValue();
    }

    private AuditReport report(List<Witness> outside, long started) {
        var counts = jdbc.sql(ChainQueries.COUNTS).query().singleRow();
        var last = number(counts, "last");
        var head = sealer.head();
        var findings = new ArrayList<>(links(head));
        findings.addAll(find(ChainQueries.INSERTED, Map.of()));
        findings.addAll(find(ChainQueries.DELETED_WAITING, Map.of()));
        var all = witnesses.with(outside, head);
        all.forEach(witness -> witness.compare(last, hashAt(witness.position())).ifPresent(findings::add));
        return new AuditReport(
                clock.instant(),
                number(counts, "links"),
                number(counts, "waiting"),
                all.size(),
                Duration.ofNanos(System.nanoTime() - started),
                List.copyOf(findings));
    }

    private List<AuditFinding> links(ChainHead head) {
        var key = MarkKey.in(settings.directory(), head.position() == 0);
        return find(ChainQueries.LINKS, Map.of("head", head.position(), "inner", key.inner(), "outer", key.outer()));
    }

    private List<AuditFinding> find(String query, Map<String, Object> values) {
        return jdbc.sql(query)
                .params(values)
                .query((row, number) -> new AuditFinding(AuditFinding.Kind.valueOf(row.getString(1)), row.getString(2)))
                .list();
    }

    private String hashAt(long position) {
        return jdbc.sql(ChainQueries.HASH_AT)
                .param("position", position)
                .query((row, number) -> HexFormat.of().formatHex(row.getBytes(1)))
                .optional()
                .orElse("");
    }
}
