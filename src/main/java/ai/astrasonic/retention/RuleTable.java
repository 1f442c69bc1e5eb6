package ai.astrasonic.retention;

import ai.astrasonic.retention.RuleVersion.Status;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes the later versions of rules. */
@Component
class RuleTable {

    private final JdbcClient jdbc;
    private final Clock clock;

    RuleTable(DataSource dataSource, Clock clock) {
        this.jdbc = JdbcClient.create(dataSource);
        this.clock = clock;
    }

    /** Of all rules, the newest version first. */
    List<RuleVersion> all() {
        return jdbc.sql("SELECT * FROM retention_rule ORDER BY rule, version DESC")
                .query((row, n) -> version(row))
                .list();
    }

    List<RuleVersion> of(String rule) {
        return jdbc.sql("SELECT * FROM retention_rule WHERE rule = :rule ORDER BY version DESC")
                .param("rule", rule)
                .query((row, n) -> version(row))
                .list();
    }

    Optional<RuleVersion> find(UUID id) {
        return jdbc.sql("SELECT * FROM retention_rule WHERE id = :id")
                .param("id", id)
                .query((row, n) -> version(row))
                .optional();
    }

    void insert(UUID id, RuleChange change, int version, String by) {
        jdbc.sql("""
                        INSERT INTO retention_rule (id, rule, version, period, basis, approval, most_rows, valid_from, reason,
                                                    status, asked_by, asked_at)
                        VALUES (:id, :rule, :version, :period, :basis, :approval, :most, :from, :reason, 'PROPOSED', :by, :now)""")
                .param("id", id)
                .param("rule", change.rule())
                .param("version", version)
                .param("period", change.period())
                .param("basis", change.basis().strip())
                .param("approval", change.approval().name())
                .param("most", change.mostRows())
                .param("from", change.validFrom())
                .param("reason", change.reason().strip())
                .param("by", by)
                .param("now", now())
                .update();
    }

    boolean decide(UUID id, Status status, String by) {
        return jdbc.sql("UPDATE retention_rule SET status = :status, decided_by = :by, decided_at = :now"
                                + " WHERE id = :id AND status = 'PROPOSED'")
                        .param("status", status.name())
                        .param("by", by)
                        .param("now", now())
                        .param("id", id)
                        .update()
                == 1;
    }

    boolean withdraw(UUID id) {
        return jdbc.sql("UPDATE retention_rule SET status = 'WITHDRAWN' WHERE id = :id AND status = 'PROPOSED'")
                        .param("id", id)
                        .update()
                == 1;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static RuleVersion version(ResultSet row) throws SQLException {
        var decided = row.getObject("decided_at", OffsetDateTime.class);
        return new RuleVersion(
                row.getObject("id", UUID.class),
                new RetentionRule(
                        row.getString("rule"),
                        row.getInt("version"),
                        row.getString("period"),
                        row.getString("basis"),
                        RuleApproval.valueOf(row.getString("approval")),
                        row.getLong("most_rows"),
                        row.getObject("valid_from", LocalDate.class)),
                Status.valueOf(row.getString("status")),
                row.getString("reason"),
                row.getString("asked_by"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                row.getString("decided_by"),
                decided == null ? null : decided.toInstant());
    }
}
