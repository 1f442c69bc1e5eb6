package ai.astrasonic.finance.reconciliation;

import ai.astrasonic.shared.Controller;
import ai.astrasonic.shared.Roles;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The findings of reconciliation: one of each kind and object while it is so, gone when it is cured. */
@Service
@PreAuthorize(
        "hasAnyRole('" + Roles.FINANCE + "', '" + Roles.DPO + "', '" + Roles.AUDITOR + "', '" + Roles.SYSTEM + "')")
public class Findings {

    private static final String OPEN = """
            SELECT kind, object_id, period, amount_minor, currency, found_at FROM finance_finding
            WHERE resolved_at IS NULL AND (CAST(:period AS text) IS NULL OR period = :period)
            ORDER BY period DESC, kind, object_id LIMIT :most""";

    private static final String NOTE = """
            INSERT INTO finance_finding AS known (kind, object_id, period, amount_minor, currency, found_at)
            VALUES (:kind, :object, :period, CAST(:amount AS bigint), CAST(:currency AS text), :now)
            ON CONFLICT (kind, object_id) WHERE resolved_at IS NULL
            DO UPDATE SET amount_minor = excluded.amount_minor, currency = excluded.currency
            WHERE known.amount_minor IS DISTINCT FROM excluded.amount_minor
               OR known.currency IS DISTINCT FROM excluded.currency""";

    private static final int MOST = 1_000;

    private final JdbcClient jdbc;
    private final Clock clock;

    Findings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What does not add up, the newest year first; a thousand at most. */
    @Transactional(readOnly = true)
    public List<Finding> open() {
        return open(null);
    }

    /** The same of one year. */
    @Transactional(readOnly = true)
    public List<Finding> openOf(int year) {
        return open(String.valueOf(year));
    }

    /** Whether anything of a year does not add up. */
    @Transactional(readOnly = true)
    public long countOf(int year) {
        return jdbc.sql("SELECT count(*) FROM finance_finding WHERE resolved_at IS NULL AND period = :period")
                .param("period", String.valueOf(year))
                .query(Long.class)
                .single();
    }

    /** Writes one down; the same again changes nothing. */
    @Transactional
    @PreAuthorize("hasRole('" + Roles.SYSTEM + "')")
    public void note(FindingKind kind, String object, Instant of) {
        jdbc.sql(NOTE)
                .param("kind", kind.stored())
                .param("object", object)
                .param("period", String.valueOf(of.atZone(Controller.ZONE).getYear()))
                .param("amount", null)
                .param("currency", null)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    /** It is so no more. */
    @Transactional
    @PreAuthorize("hasRole('" + Roles.SYSTEM + "')")
    public void cured(FindingKind kind, String object) {
        jdbc.sql("""
                        UPDATE finance_finding SET resolved_at = :now
                        WHERE kind = :kind AND object_id = :object AND resolved_at IS NULL""")
                .param("kind", kind.stored())
                .param("object", object)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    private List<Finding> open(@Nullable String period) {
        return jdbc.sql(OPEN)
                .param("period", period)
                .param("most", MOST)
                .query((row, n) -> finding(row))
                .list();
    }

    private static Finding finding(ResultSet row) throws SQLException {
        return new Finding(
                FindingKind.of(row.getString("kind")),
                row.getString("object_id"),
                row.getString("period"),
                row.getObject("amount_minor", Long.class),
                row.getString("currency"),
                row.getObject("found_at", OffsetDateTime.class).toInstant());
    }
}
