package ai.astrasonic.promises.checks;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts requests straight into the table, past the workflow whose promise is judged. */
record PlantedRequests(JdbcClient superuser) {

    static final UUID PERSON = UUID.fromString("019ab000-0000-7000-8000-000000000001");

    static PlantedRequests in(DataSource superuser) {
        return new PlantedRequests(JdbcClient.create(superuser));
    }

    UUID open(Instant receivedAt, LocalDate due) {
        return request(receivedAt, due, null);
    }

    UUID answered(Instant receivedAt, Instant answeredAt) {
        return request(
                receivedAt, LocalDate.ofInstant(receivedAt, ZoneOffset.UTC).plusDays(30), answeredAt);
    }

    /** Answered, and opened again because the answer was no good. */
    UUID openedAgain(Instant receivedAt, Instant answeredAt) {
        var id = answered(receivedAt, answeredAt);
        superuser
                .sql("UPDATE data_subject_request SET closed_at = NULL, status = 'BUILDING' WHERE id = :id")
                .param("id", id)
                .update();
        return id;
    }

    /** Answered, while recipients still have to confirm (Art. 19). */
    UUID followedUp(Instant receivedAt, Instant answeredAt) {
        var id = answered(receivedAt, answeredAt);
        superuser
                .sql("UPDATE data_subject_request SET closed_at = NULL, status = 'FOLLOW_UP' WHERE id = :id")
                .param("id", id)
                .update();
        return id;
    }

    private UUID request(Instant receivedAt, LocalDate due, @Nullable Instant answeredAt) {
        var id = UUID.randomUUID();
        var answered = answeredAt == null ? null : answeredAt.atOffset(ZoneOffset.UTC);
        superuser
                .sql("""
                        INSERT INTO data_subject_request (id, kind, channel, received_at, receipt_date, account_id, language, status,
                            status_since, legal_due, policy_due, due, answered_at, closed_at, created_at)
                        VALUES (:id, 'ACCESS', 'MAIL', :received, :received, :person, 'EN', :status, :received, :due, :due, :due,
                            :answered, :answered, :received)""")
                .param("id", id)
                .param("person", PERSON)
                .param("received", receivedAt.atOffset(ZoneOffset.UTC))
                .param("status", answeredAt == null ? "BUILDING" : "COMPLETED")
                .param("due", due)
                .param("answered", answered, java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
        return id;
    }
}
