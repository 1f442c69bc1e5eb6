package ai.astrasonic.recipientchanges;

import ai.astrasonic.recipientchanges.ObjectionView.Decision;
import ai.astrasonic.shared.EmailAddress;
import ai.astrasonic.shared.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Objections as rows. */
@Component
class ObjectionTable {

    private final JdbcClient jdbc;
    private final Clock clock;

    ObjectionTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    UUID add(ChangeId change, NewObjection objection) {
        var id = Ids.next(clock);
        var account = objection.account();
        jdbc.sql("""
                        INSERT INTO recipient_objection (id, change_id, account_id, address, words, received_at)
                        VALUES (:id, :change, :account, :address, :words, :at)""")
                .param("id", id)
                .param("change", change.value())
                .param("account", account == null ? null : account.value(), Types.OTHER)
                .param("address", objection.from().normal())
                .param("words", objection.words())
                .param("at", objection.receivedAt().atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    ChangeId changeOf(UUID objection) {
        return jdbc.sql("SELECT change_id FROM recipient_objection WHERE id = ?")
                .param(objection)
                .query((row, n) -> new ChangeId(row.getObject(1, UUID.class)))
                .optional()
                .orElseThrow(() -> new NoSuchElementException("No objection " + objection));
    }

    boolean decide(UUID objection, Decision decision, String because) {
        return jdbc.sql("""
                        UPDATE recipient_objection SET decision = :decision, because = :because, decided_at = :now
                        WHERE id = :id AND decision IS NULL""")
                        .param("decision", decision.name())
                        .param("because", because)
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("id", objection)
                        .update()
                == 1;
    }

    long open(ChangeId change) {
        return count(change, "decision IS NULL");
    }

    long upheld(ChangeId change) {
        return count(change, "decision = 'UPHELD'");
    }

    private long count(ChangeId change, String which) {
        return jdbc.sql("SELECT count(*) FROM recipient_objection WHERE change_id = ? AND " + which)
                .param(change.value())
                .query(Long.class)
                .single();
    }

    List<ObjectionView> of(ChangeId change) {
        return jdbc.sql("SELECT * FROM recipient_objection WHERE change_id = ? ORDER BY received_at, id")
                .param(change.value())
                .query(ObjectionTable::view)
                .list();
    }

    private static ObjectionView view(ResultSet row, int n) throws SQLException {
        var decision = row.getString("decision");
        var decided = row.getObject("decided_at", OffsetDateTime.class);
        return new ObjectionView(
                row.getObject("id", UUID.class),
                new EmailAddress(row.getString("address")).masked(),
                row.getString("words"),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                decision == null ? null : Decision.valueOf(decision),
                row.getString("because"),
                decided == null ? null : decided.toInstant());
    }
}
