package ai.astrasonic.breaches.report;

import ai.astrasonic.breaches.BreachId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Versions of reports; they only grow. */
@Component
class ReportTable {

    private static final TypeReference<List<FrozenAnswer>> ANSWERS = new TypeReference<>() {};
    private static final String READ = """
            SELECT r.*, c.submitted_at, c.submitted_offset, c.receipt_number, c.file_name, c.sha256 AS file_sha256, c.noted_at, c.noted_by
            FROM breach_report r LEFT JOIN breach_receipt c ON c.report_id = r.id """;

    private final JdbcClient jdbc;

    ReportTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(FiledReport report, String statement) {
        jdbc.sql("""
                        INSERT INTO breach_report (id, breach_id, number, kind, because, complete, frozen_at, frozen_by, scope_id,
                            scope_signature, assessment_id, answers, statement, sha256)
                        VALUES (:id, :breach, :number, :kind, :because, :complete, :at, :by, :scope, :signature, :assessment,
                            :answers::jsonb, :statement, :sha256)""")
                .param("id", report.id().value())
                .param("breach", report.breach().value())
                .param("number", report.number())
                .param("kind", report.kind().name())
                .param("because", report.because())
                .param("complete", report.complete())
                .param("at", report.frozenAt().atOffset(ZoneOffset.UTC))
                .param("by", report.frozenBy())
                .param("scope", report.scope(), Types.OTHER)
                .param("signature", report.scopeSignature())
                .param("assessment", report.assessment(), Types.OTHER)
                .param("answers", JsonMapper.shared().writeValueAsString(report.answers()))
                .param("statement", statement)
                .param("sha256", report.sha256())
                .update();
    }

    void addFile(ReportId report, ReportFile file, byte[] content) {
        jdbc.sql("INSERT INTO breach_report_file (report_id, template, language, sha256, content)"
                        + " VALUES (:report, :template, :language, :sha256, :content)")
                .param("report", report.value())
                .param("template", file.template().name())
                .param("language", file.language())
                .param("sha256", file.sha256())
                .param("content", content)
                .update();
    }

    /** In the order of their numbers. */
    List<FiledReport> of(BreachId breach) {
        return jdbc.sql(READ + " WHERE r.breach_id = :breach ORDER BY r.number")
                .param("breach", breach.value())
                .query((row, n) -> report(row))
                .list();
    }

    Optional<FiledReport> find(ReportId id) {
        return jdbc.sql(READ + " WHERE r.id = :id")
                .param("id", id.value())
                .query((row, n) -> report(row))
                .optional();
    }

    List<ReportFile> files(ReportId id) {
        return jdbc.sql("SELECT template, language, sha256 FROM breach_report_file WHERE report_id = :id ORDER BY 1, 2")
                .param("id", id.value())
                .query((row, n) ->
                        new ReportFile(Template.valueOf(row.getString(1)), row.getString(2), row.getString(3)))
                .list();
    }

    Optional<byte[]> file(ReportId id, Template template, String language) {
        return jdbc.sql("SELECT content FROM breach_report_file WHERE report_id = :id AND template = :template"
                        + " AND language = :language")
                .param("id", id.value())
                .param("template", template.name())
                .param("language", language)
                .query((row, n) -> row.getBytes(1))
                .optional();
    }

    private static FiledReport report(ResultSet row) throws SQLException {
        return new FiledReport(
                new ReportId(row.getObject("id", UUID.class)),
                new BreachId(row.getObject("breach_id", UUID.class)),
                row.getInt("number"),
                ReportKind.valueOf(row.getString("kind")),
                row.getString("because"),
                row.getBoolean("complete"),
                row.getObject("frozen_at", OffsetDateTime.class).toInstant(),
                row.getString("frozen_by"),
                row.getObject("scope_id", UUID.class),
                row.getString("scope_signature"),
                row.getObject("assessment_id", UUID.class),
                JsonMapper.shared().readValue(row.getString("answers"), ANSWERS),
                row.getString("sha256"),
                receipt(row));
    }

    private static @Nullable Receipt receipt(ResultSet row) throws SQLException {
        var submitted = row.getObject("submitted_at", OffsetDateTime.class);
        return submitted == null
                ? null
                : new Receipt(
                        submitted.withOffsetSameInstant(ZoneOffset.of(row.getString("submitted_offset"))),
                        row.getString("receipt_number"),
                        row.getString("file_name"),
                        row.getString("file_sha256"),
                        row.getObject("noted_at", OffsetDateTime.class).toInstant(),
                        row.getString("noted_by"));
    }
}
