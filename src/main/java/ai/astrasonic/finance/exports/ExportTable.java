package ai.astrasonic.finance.exports;

import ai.astrasonic.keys.WrappedKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The exports as they are stored. */
@Component
class ExportTable {

    private static final String WAITING = "ready_at IS NULL AND failed_at IS NULL AND removed_at IS NULL";

    private final JdbcClient jdbc;
    private final ExportSettings settings;

    ExportTable(JdbcClient jdbc, ExportSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    void oneAtATime(int year) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('finance-export'), :year)::text")
                .param("year", year)
                .query(String.class)
                .optional();
    }

    void add(ExportId id, int year, boolean open, boolean withDocuments, String by, Instant at, WrappedKey key) {
        jdbc.sql("""
                        INSERT INTO finance_export (id, year, open, with_documents, ordered_by, ordered_at, wrapped_key)
                        VALUES (:id, :year, :open, :documents, :by, :at, :key)
                        """)
                .param("id", id.value())
                .param("year", year)
                .param("open", open)
                .param("documents", withDocuments)
                .param("by", by)
                .param("at", utc(at))
                .param("key", key.base64())
                .update();
    }

    Optional<ExportId> waiting(int year, boolean withDocuments) {
        return jdbc.sql("SELECT id FROM finance_export WHERE year = :year AND with_documents = :documents AND "
                        + WAITING)
                .param("year", year)
                .param("documents", withDocuments)
                .query(ExportTable::id)
                .optional();
    }

    List<ExportId> ordered() {
        return jdbc.sql("SELECT id FROM finance_export WHERE " + WAITING + " ORDER BY ordered_at, id")
                .query(ExportTable::id)
                .list();
    }

    List<ExportId> over(Instant now) {
        return jdbc.sql("SELECT id FROM finance_export WHERE removed_at IS NULL AND ready_at < :before ORDER BY id")
                .param("before", utc(now.minus(settings.kept())))
                .query(ExportTable::id)
                .list();
    }

    List<YearExport> newest(int most) {
        return jdbc.sql("SELECT * FROM finance_export ORDER BY ordered_at DESC, id LIMIT :most")
                .param("most", most)
                .query(ExportTable::export)
                .list();
    }

    Optional<YearExport> find(ExportId id) {
        return jdbc.sql("SELECT * FROM finance_export WHERE id = :id")
                .param("id", id.value())
                .query(ExportTable::export)
                .optional();
    }

    YearExport get(ExportId id) {
        return find(id).orElseThrow();
    }

    /** Whether it was waiting for that. */
    boolean made(ExportId id, ExportMade made, Instant now) {
        return jdbc.sql("""
                        UPDATE finance_export SET data_as_of = :asOf, entries = :entries, notes = :notes, bytes = :bytes,
                                                  sha256 = :sha256, ready_at = :now
                        WHERE id = :id AND
                        """ + WAITING)
                        .param("asOf", utc(made.dataAsOf()))
                        .param("entries", made.entries())
                        .param("notes", made.notes())
                        .param("bytes", made.bytes())
                        .param("sha256", made.sha256())
                        .param("now", utc(now))
                        .param("id", id.value())
                        .update()
                > 0;
    }

    void failed(ExportId id, String reason, Instant now) {
        jdbc.sql("UPDATE finance_export SET failed_at = :now, reason = :reason WHERE id = :id AND " + WAITING)
                .param("now", utc(now))
                .param("reason", reason)
                .param("id", id.value())
                .update();
    }

    void downloaded(ExportId id) {
        jdbc.sql("UPDATE finance_export SET downloads = downloads + 1 WHERE id = :id")
                .param("id", id.value())
                .update();
    }

    void removed(ExportId id, Instant now) {
        jdbc.sql("UPDATE finance_export SET removed_at = :now WHERE id = :id")
                .param("now", utc(now))
                .param("id", id.value())
                .update();
    }

    private static ExportId id(ResultSet row, int number) throws SQLException {
        return new ExportId(row.getObject("id", UUID.class));
    }

    private static YearExport export(ResultSet row, int number) throws SQLException {
        return new YearExport(
                id(row, number),
                row.getInt("year"),
                row.getBoolean("open"),
                row.getBoolean("with_documents"),
                row.getString("ordered_by"),
                row.getObject("ordered_at", OffsetDateTime.class).toInstant(),
                new WrappedKey(row.getString("wrapped_key")),
                at(row, "data_as_of"),
                row.getObject("entries", Long.class),
                row.getObject("bytes", Long.class),
                row.getString("sha256"),
                row.getObject("notes", Integer.class),
                at(row, "ready_at"),
                at(row, "failed_at"),
                row.getString("reason"),
                at(row, "removed_at"),
                row.getInt("downloads"));
    }

    private static @Nullable Instant at(ResultSet row, String column) throws SQLException {
        var moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
