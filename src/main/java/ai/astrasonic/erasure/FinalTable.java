package ai.astrasonic.erasure;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a row of an erasure holds of its final certificate. */
@Component
class FinalTable {

    private static final int MOST = 200;

    private final JdbcClient jdbc;
    private final Clock clock;

    FinalTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A case is completed when every recipient's step is final. */
    List<ErasureId> due() {
        return jdbc.sql("""
                        SELECT e.id FROM erasure e JOIN data_subject_request r ON r.id = e.request_id
                        WHERE e.status = 'CERTIFIED' AND e.completed_at IS NULL AND r.status = 'COMPLETED'
                            AND NOT EXISTS (SELECT FROM recipient_task t
                                            WHERE t.request_id = e.request_id AND t.ask = 'ERASE' AND t.ended_at IS NULL)
                        ORDER BY e.id LIMIT :most""")
                .param("most", MOST)
                .query((row, n) -> new ErasureId(row.getObject(1, UUID.class)))
                .list();
    }

    boolean completed(ErasureId id, byte[] certificate, @Nullable UUID mail) {
        return jdbc.sql("""
                        UPDATE erasure SET completed_at = :now, final_certificate = :certificate, final_email_id = :mail,
                            version = version + 1
                        WHERE id = :id AND status = 'CERTIFIED' AND completed_at IS NULL""")
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("certificate", certificate)
                        .param("mail", mail)
                        .param("id", id.value())
                        .update()
                == 1;
    }

    Optional<ErasureId> ofMail(UUID mail) {
        return jdbc.sql("SELECT id FROM erasure WHERE final_email_id = :mail")
                .param("mail", mail)
                .query((row, n) -> new ErasureId(row.getObject(1, UUID.class)))
                .optional();
    }

    void mailForgotten(ErasureId id) {
        jdbc.sql("UPDATE erasure SET final_email_id = NULL, version = version + 1 WHERE id = :id")
                .param("id", id.value())
                .update();
    }
}
