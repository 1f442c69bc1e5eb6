package ai.astrasonic.erasure;

import ai.astrasonic.shared.Ids;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** What proves an erasure, in its row: the result of the scan and the certificate. */
@Component
class ProofTable {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    private final JdbcClient jdbc;
    private final Clock clock;

    ProofTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void scanned(ErasureId id, ScanResult result, boolean clean) {
        jdbc.sql("""
                        UPDATE erasure SET scan = :scan::jsonb, scanned_at = :at, is_clean = :clean, version = version + 1
                        WHERE id = :id AND status = 'ERASED'
                        """)
                .param("scan", JSON.writeValueAsString(result))
                .param("at", Timestamp.from(result.at()))
                .param("clean", clean)
                .param("id", id.value())
                .update();
    }

    /** In a batch of its own, for the job of the first one has ended and runs no more. */
    void scanAgain(ErasureId id) {
        jdbc.sql("""
                        UPDATE erasure SET scan = NULL, scanned_at = NULL, is_clean = false, batch = :batch, version = version + 1
                        WHERE id = :id AND status = 'ERASED'
                        """).param("batch", Ids.next(clock)).param("id", id.value()).update();
    }

    /** False when it was certified before, or the last scan was not clean. */
    boolean certified(ErasureId id, byte[] certificate, boolean complete) {
        return jdbc.sql("""
                        UPDATE erasure SET status = 'CERTIFIED', status_since = :now, certified_at = :now,
                            completed_at = CASE WHEN :complete THEN :now::timestamptz END, certificate = :certificate, identifiers = NULL, version = version + 1
                        WHERE id = :id AND status = 'ERASED' AND is_clean
                        """)
                        .param("now", Timestamp.from(clock.instant()))
                        .param("certificate", certificate)
                        .param("complete", complete)
                        .param("id", id.value())
                        .update()
                == 1;
    }

    /** The final one as soon as there is one. */
    Optional<byte[]> certificate(ErasureId id) {
        return jdbc.sql("SELECT coalesce(final_certificate, certificate) FROM erasure"
                        + " WHERE id = :id AND certificate IS NOT NULL")
                .param("id", id.value())
                .query(byte[].class)
                .optional();
    }

    Optional<ScanResult> scan(ErasureId id) {
        return jdbc.sql("SELECT scan FROM erasure WHERE id = :id AND scan IS NOT NULL")
                .param("id", id.value())
                .query(String.class)
                .optional()
                .map(text -> JSON.readValue(text, ScanResult.class));
    }
}
