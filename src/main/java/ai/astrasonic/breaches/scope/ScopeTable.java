package ai.astrasonic.breaches.scope;

import ai.astrasonic.breaches.BreachId;
import ai.astrasonic.breaches.scope.ScopeCount.Stated;
import ai.astrasonic.shared.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Counts of the scope of breaches, as they were taken. */
@Component
class ScopeTable {

    private static final String SELECT = """
            SELECT s.*, o.people_min AS o_people_min, o.people_max AS o_people_max, o.records_min AS o_records_min,
                   o.records_max AS o_records_max, o.because AS o_because, o.stated_by, o.stated_at
            FROM breach_scope s
            LEFT JOIN LATERAL (SELECT * FROM breach_scope_stated WHERE scope_id = s.id ORDER BY number DESC LIMIT 1) o ON true
            """;

    private final JdbcClient jdbc;

    ScopeTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<ScopeCount> latest(BreachId breach) {
        return of(breach, 1).stream().findFirst();
    }

    /** The newest first. */
    List<ScopeCount> of(BreachId breach, int most) {
        return jdbc.sql(SELECT + "WHERE s.breach_id = :breach ORDER BY s.number DESC LIMIT :most")
                .param("breach", breach.value())
                .param("most", most)
                .query(ScopeTable::count)
                .list();
    }

    Optional<ScopeCount> find(ScopeId scope) {
        return jdbc.sql(SELECT + "WHERE s.id = :scope")
                .param("scope", scope.value())
                .query(ScopeTable::count)
                .optional();
    }

    /** What was signed, as it was. */
    String statementOf(ScopeId scope) {
        return jdbc.sql("SELECT statement FROM breach_scope WHERE id = :scope")
                .param("scope", scope.value())
                .query(String.class)
                .single();
    }

    ScopeRequest requestOf(ScopeId scope) {
        return RequestJson.of(jdbc.sql("SELECT rule::text FROM breach_scope WHERE id = :scope")
                .param("scope", scope.value())
                .query(String.class)
                .single());
    }

    void insert(
            Statement count,
            BreachId breach,
            String by,
            String because,
            @Nullable String everybodyBecause,
            byte[] signature,
            String keyId) {
        jdbc.sql("""
                        INSERT INTO breach_scope (id, breach_id, rule, taken_at, taken_by, because, everybody_because, people_min,
                            people_max, records_min, records_max, figures, minors, special_categories, restricted, erased,
                            people_sha256, statement, signature, key_id)
                        VALUES (:id, :breach, :rule::jsonb, :at, :by, :because, :everybody, :peopleMin, :peopleMax, :recordsMin,
                            :recordsMax, :figures::jsonb, :minors, :special, :restricted, :erased, :sha, :statement, :signature,
                            :key)""")
                .param("id", count.id().value())
                .param("breach", breach.value())
                .param("rule", count.request())
                .param("at", Times.of(count.takenAt()))
                .param("by", by)
                .param("because", because)
                .param("everybody", everybodyBecause)
                .params(bounds(count.counted()))
                .param("figures", JsonMapper.shared().writeValueAsString(count.figures()))
                .param("minors", count.minors())
                .param("special", count.specialCategories())
                .param("restricted", count.restricted())
                .param("erased", count.erased())
                .param("sha", count.peopleSha256())
                .param("statement", count.text())
                .param("signature", signature)
                .param("key", keyId)
                .update();
    }

    void state(ScopeId scope, Bounds bounds, String because, String by, Clock clock) {
        jdbc.sql("""
                        INSERT INTO breach_scope_stated (id, scope_id, people_min, people_max, records_min, records_max, because,
                            stated_by, stated_at)
                        VALUES (:id, :scope, :peopleMin, :peopleMax, :recordsMin, :recordsMax, :because, :by, :at)""")
                .param("id", Ids.next(clock))
                .param("scope", scope.value())
                .params(bounds(bounds))
                .param("because", because)
                .param("by", by)
                .param("at", Times.of(clock.instant()))
                .update();
    }

    private static Map<String, Long> bounds(Bounds bounds) {
        return Map.of(
                "peopleMin",
                bounds.peopleMin(),
                "peopleMax",
                bounds.peopleMax(),
                "recordsMin",
                bounds.recordsMin(),
                "recordsMax",
                bounds.recordsMax());
    }

    private static ScopeCount count(ResultSet row, int n) throws SQLException {
        var figures = JsonMapper.shared().readValue(row.getString("figures"), Figures.class);
        return new ScopeCount(
                new ScopeId(row.getObject("id", UUID.class)),
                new BreachId(row.getObject("breach_id", UUID.class)),
                at(row, "taken_at"),
                row.getString("taken_by"),
                row.getString("because"),
                bounds(row, ""),
                stated(row),
                figures.byCountry(),
                figures.byCategory(),
                figures.byDataSet(),
                row.getLong("minors"),
                row.getLong("special_categories"),
                row.getLong("restricted"),
                row.getLong("erased"),
                row.getString("everybody_because"),
                row.getString("people_sha256"),
                HexFormat.of().formatHex(row.getBytes("signature")),
                row.getString("key_id"));
    }

    private static @Nullable Stated stated(ResultSet row) throws SQLException {
        var by = row.getString("stated_by");
        return by == null ? null : new Stated(bounds(row, "o_"), row.getString("o_because"), by, at(row, "stated_at"));
    }

    private static Bounds bounds(ResultSet row, String prefix) throws SQLException {
        return new Bounds(
                row.getLong(prefix + "people_min"),
                row.getLong(prefix + "people_max"),
                row.getLong(prefix + "records_min"),
                row.getLong(prefix + "records_max"));
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
