package ai.astrasonic.correspondence;

import ai.astrasonic.audit.Actor;
import ai.astrasonic.shared.Ids;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was done about tasks by hand, as it is stored. */
@Component
class NoteTable {

    private final JdbcClient jdbc;
    private final Clock clock;

    NoteTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(UUID task, TaskNote.Kind kind, LocalDate on, String reference, Settlement.@Nullable Proof proof) {
        jdbc.sql("""
                        INSERT INTO recipient_note (id, task_id, account_id, kind, on_day, reference, noted_by, noted_at, file_name, file)
                        SELECT :id, id, account_id, :kind, :on, :reference, :by, :now, :name, :file
                        FROM recipient_task WHERE id = :task""")
                .param("id", Ids.next(clock))
                .param("task", task)
                .param("kind", kind.name())
                .param("on", on)
                .param("reference", reference.strip())
                .param("by", Actor.current().name())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("name", proof == null ? null : proof.name(), Types.VARCHAR)
                .param("file", proof == null ? null : proof.content(), Types.BINARY)
                .update();
    }

    List<TaskNote> of(UUID task) {
        return jdbc.sql("""
                        SELECT id, kind, on_day, reference, noted_by, noted_at, file_name FROM recipient_note
                        WHERE task_id = :task ORDER BY noted_at DESC, id DESC""")
                .param("task", task)
                .query((row, n) -> new TaskNote(
                        row.getObject("id", UUID.class),
                        TaskNote.Kind.valueOf(row.getString("kind")),
                        row.getObject("on_day", LocalDate.class),
                        row.getString("reference"),
                        row.getString("noted_by"),
                        row.getTimestamp("noted_at").toInstant(),
                        Optional.ofNullable(row.getString("file_name"))))
                .list();
    }

    Optional<byte[]> file(UUID note) {
        return jdbc.sql("SELECT file FROM recipient_note WHERE id = :id AND file IS NOT NULL")
                .param("id", note)
                .query((row, n) -> row.getBytes(1))
                .optional();
    }
}
