package ai.astrasonic.audit;

import ai.astrasonic.keys.Signatures;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Signs the chain's head once a day, whichever instance comes first, and keeps every root in a file outside the database
 * (ASVS 16.4.3). A root that was signed but not yet kept is kept at the next call.
 */
@Component
class DailyRoots {

    private final JdbcClient jdbc;
    private final Sealer sealer;
    private final Signatures signatures;
    private final RootFile file;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DailyRoots(
            @Qualifier("auditDataSource") DataSource audit,
            Sealer sealer,
            Signatures signatures,
            AuditSettings settings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = JdbcClient.create(audit);
        this.sealer = sealer;
        this.signatures = signatures;
        this.file = new RootFile(settings.directory());
        this.events = events;
        this.clock = clock;
    }

    void signWhenDue() {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var head = sealer.head();
        if (head.position() > 0
                && stored().stream().noneMatch(root -> root.signedOn().equals(today))) {
            sign(today, head);
        }
        keepTheNew();
    }

    /** Every root that the database knows, oldest first. */
    List<AuditRoot> stored() {
        return jdbc.sql("SELECT * FROM audit_root ORDER BY signed_on")
                .query(DailyRoots::read)
                .list();
    }

    List<AuditRoot> kept() {
        return file.kept();
    }

    private void sign(LocalDate today, ChainHead head) {
        var signature = signatures.sign(AuditRoot.statement(today, head.position(), head.hash()));
        jdbc.sql("INSERT INTO audit_root VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING")
                .params(
                        today,
                        head.position(),
                        HexFormat.of().parseHex(head.hash()),
                        clock.instant().atOffset(ZoneOffset.UTC),
                        signatures.keyId(),
                        signature)
                .update();
    }

    private void keepTheNew() {
        var known = file.kept();
        stored().stream().filter(root -> !known.contains(root)).forEach(root -> {
            file.keep(root);
            events.publishEvent(new AuditRootSigned(root));
        });
    }

    private static AuditRoot read(ResultSet row, int number) throws SQLException {
        return new AuditRoot(
                row.getObject("signed_on", LocalDate.class),
                row.getLong("position"),
                HexFormat.of().formatHex(row.getBytes("hash")),
                row.getTimestamp("signed_at").toInstant(),
                row.getString("key_id"),
                Base64.getEncoder().encodeToString(row.getBytes("signature")));
    }
}
