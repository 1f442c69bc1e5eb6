package ai.astrasonic.breaches.report;

import ai.astrasonic.audit.Actor;
import ai.astrasonic.shared.Ids;
import ai.astrasonic.shared.Sha256;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the authority's form gave back. */
@Component
class ReceiptTable {

    private final JdbcClient jdbc;
    private final Clock clock;

    ReceiptTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(ReportId report, OffsetDateTime submitted, NewReceipt receipt) {
        boolean none = receipt.file().length == 0;
        jdbc.sql("""
                        INSERT INTO breach_receipt (id, report_id, submitted_at, submitted_offset, receipt_number, file_name, file,
                            sha256, noted_at, noted_by)
                        VALUES (:id, :report, :at, :offset, :number, :name, :file, :sha256, :now, :by)""")
                .param("id", Ids.next(clock))
                .param("report", report.value())
                .param("at", submitted)
                .param("offset", submitted.getOffset().getId())
                .param("number", receipt.number().strip())
                .param("name", none ? null : receipt.fileName(), Types.VARCHAR)
                .param("file", none ? null : receipt.file(), Types.BINARY)
                .param("sha256", none ? null : Sha256.of(receipt.file()), Types.VARCHAR)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", Actor.current().name())
                .update();
    }

    Optional<byte[]> file(ReportId report) {
        return jdbc.sql("SELECT file FROM breach_receipt WHERE report_id = :report AND file IS NOT NULL")
                .param("report", report.value())
                .query((row, n) -> row.getBytes(1))
                .optional();
    }
}
