package ai.astrasonic.breaches.work;

import ai.astrasonic.audit.Actor;
import ai.astrasonic.breaches.BreachId;
import ai.astrasonic.shared.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes the work on breaches, in the order in which it was written down. */
@Component
class WorkTable {

    private final JdbcClient jdbc;
    private final Clock clock;

    WorkTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    UUID add(BreachId breach, NewTask task) {
        var id = Ids.next(clock);
        jdbc.sql("""
                        INSERT INTO breach_task (id, breach_id, kind, what, owner, due_on, set_at, set_by)
                        VALUES (:id, :breach, :kind, :what, :owner, :due, :now, :by)""")
                .param("id", id)
                .param("breach", breach.value())
                .param("kind", task.kind().name())
                .param("what", task.what().strip())
                .param("owner", task.owner().strip())
                .param("due", task.dueOn())
                .param("now", now())
                .param("by", Actor.current().name())
                .update();
        return id;
    }

    /** The breach whose task it was; empty when it is none, or was done before. */
    Optional<BreachId> done(UUID task, String words) {
        return jdbc.sql("""
                        UPDATE breach_task SET done_at = :now, done_by = :by, done_words = :words
                        WHERE id = :id AND done_at IS NULL RETURNING breach_id""")
                .param("id", task)
                .param("now", now())
                .param("by", Actor.current().name())
                .param("words", words.strip())
                .query((row, n) -> new BreachId(row.getObject(1, UUID.class)))
                .optional();
    }

    List<BreachTask> tasks(BreachId breach) {
        return jdbc.sql("SELECT * FROM breach_task WHERE breach_id = :breach ORDER BY number")
                .param("breach", breach.value())
                .query((row, n) -> task(row))
                .list();
    }

    void add(BreachId breach, BreachParty party) {
        jdbc.sql("""
                        INSERT INTO breach_party (id, breach_id, kind, name, reference, told_on)
                        VALUES (:id, :breach, :kind, :name, :reference, :told)""")
                .param("id", Ids.next(clock))
                .param("breach", breach.value())
                .param("kind", party.kind().name())
                .param("name", party.name().strip())
                .param("reference", party.reference().strip())
                .param("told", party.toldOn(), Types.DATE)
                .update();
    }

    List<BreachParty> parties(BreachId breach) {
        return jdbc.sql(
                        "SELECT kind, name, reference, told_on FROM breach_party WHERE breach_id = :breach ORDER BY number")
                .param("breach", breach.value())
                .query((row, n) -> new BreachParty(
                        BreachParty.Kind.valueOf(row.getString(1)),
                        row.getString(2),
                        row.getString(3),
                        row.getObject(4, LocalDate.class)))
                .list();
    }

    void add(BreachId breach, BreachLink link) {
        jdbc.sql("INSERT INTO breach_link (id, breach_id, address, words) VALUES (:id, :breach, :address, :words)")
                .param("id", Ids.next(clock))
                .param("breach", breach.value())
                .param("address", link.address().strip())
                .param("words", link.words().strip())
                .update();
    }

    List<BreachLink> links(BreachId breach) {
        return jdbc.sql("SELECT address, words FROM breach_link WHERE breach_id = :breach ORDER BY number")
                .param("breach", breach.value())
                .query((row, n) -> new BreachLink(row.getString(1), row.getString(2)))
                .list();
    }

    private static BreachTask task(ResultSet row) throws SQLException {
        var done = row.getObject("done_at", OffsetDateTime.class);
        return new BreachTask(
                row.getObject("id", UUID.class),
                BreachTask.Kind.valueOf(row.getString("kind")),
                row.getString("what"),
                row.getString("owner"),
                row.getObject("due_on", LocalDate.class),
                done == null
                        ? null
                        : new BreachTask.Done(done.toInstant(), row.getString("done_by"), row.getString("done_words")));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
