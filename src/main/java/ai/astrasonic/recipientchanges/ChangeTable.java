package ai.astrasonic.recipientchanges;

import ai.astrasonic.audit.Actor;
import ai.astrasonic.processors.StatedRecipient;
import ai.astrasonic.shared.Ids;
import ai.astrasonic.shared.LocalText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Changes and the steps that were taken with them, as rows. */
@Component
class ChangeTable {

    private final JdbcClient jdbc;
    private final Clock clock;

    ChangeTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The newest first. */
    List<Change> all() {
        return jdbc.sql("SELECT * FROM recipient_change ORDER BY coalesce(announced_at, drafted_at) DESC, id DESC")
                .query(ChangeTable::change)
                .list();
    }

    Change get(ChangeId id) {
        return one("SELECT * FROM recipient_change WHERE id = ?", id);
    }

    /** Nobody else takes a step with it until this transaction ends. */
    Change locked(ChangeId id) {
        return one("SELECT * FROM recipient_change WHERE id = ? FOR UPDATE", id);
    }

    private Change one(String sql, ChangeId id) {
        return jdbc.sql(sql)
                .param(id.value())
                .query(ChangeTable::change)
                .optional()
                .orElseThrow(() -> new NoSuchElementException("No change " + id));
    }

    boolean isOpenFor(String recipient, @Nullable ChangeId but) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT FROM recipient_change
                        WHERE state IN ('DRAFT', 'ANNOUNCED') AND :key IN (recipient, replaces) AND id IS DISTINCT FROM :but)""")
                .param("key", recipient)
                .param("but", but == null ? null : but.value(), Types.OTHER)
                .query(Boolean.class)
                .single();
    }

    ChangeId add(Proposal proposal, @Nullable StatedRecipient before) {
        var id = Ids.next(clock);
        write("""
                INSERT INTO recipient_change (id, kind, recipient, replaces, before, after, words_en, words_nl, audience, state, drafted_at)
                VALUES (:id, :kind, :recipient, :replaces, :before::jsonb, :after::jsonb, :en, :nl, :audience, 'DRAFT', :now)""", id, proposal, before);
        return new ChangeId(id);
    }

    void replace(ChangeId id, Proposal proposal, @Nullable StatedRecipient before) {
        write("""
                UPDATE recipient_change SET kind = :kind, recipient = :recipient, replaces = :replaces, before = :before::jsonb,
                    after = :after::jsonb, words_en = :en, words_nl = :nl, audience = :audience, drafted_at = :now WHERE id = :id""", id.value(), proposal, before);
    }

    private void write(String sql, UUID id, Proposal proposal, @Nullable StatedRecipient before) {
        jdbc.sql(sql)
                .param("id", id)
                .param("kind", proposal.kind().name())
                .param("recipient", proposal.after().key())
                .param("replaces", proposal.replaces(), Types.VARCHAR)
                .param("before", before == null ? null : JsonMapper.shared().writeValueAsString(before), Types.VARCHAR)
                .param("after", JsonMapper.shared().writeValueAsString(proposal.after()))
                .param("en", proposal.words().en())
                .param("nl", proposal.words().nl())
                .param("audience", proposal.audience().name())
                .param("now", now())
                .update();
    }

    void discarded(ChangeId id) {
        jdbc.sql("UPDATE recipient_change SET state = 'DISCARDED' WHERE id = ?")
                .param(id.value())
                .update();
    }

    void announced(ChangeId id, LocalDate objectionsTo) {
        jdbc.sql("""
                        UPDATE recipient_change SET state = 'ANNOUNCED', announced_at = :now, objections_to = :to WHERE id = :id""")
                .param("now", now())
                .param("to", objectionsTo)
                .param("id", id.value())
                .update();
    }

    void withdrawn(ChangeId id, LocalText because) {
        jdbc.sql("""
                        UPDATE recipient_change SET state = 'WITHDRAWN', withdrawn_at = :now, because_en = :en, because_nl = :nl, told_at = NULL
                        WHERE id = :id""")
                .param("now", now())
                .param("en", because.en())
                .param("nl", because.nl())
                .param("id", id.value())
                .update();
    }

    void inForce(ChangeId id) {
        jdbc.sql("UPDATE recipient_change SET state = 'IN_FORCE', in_force_at = ? WHERE id = ?")
                .params(now(), id.value())
                .update();
    }

    void told(ChangeId id) {
        jdbc.sql("UPDATE recipient_change SET told_at = ? WHERE id = ? AND told_at IS NULL")
                .params(now(), id.value())
                .update();
    }

    List<ChangeId> toTell() {
        return jdbc.sql(
                        "SELECT id FROM recipient_change WHERE announced_at IS NOT NULL AND told_at IS NULL ORDER BY announced_at")
                .query((row, n) -> new ChangeId(row.getObject(1, UUID.class)))
                .list();
    }

    void step(ChangeId id, ChangeStep.Kind step, String reason) {
        jdbc.sql("INSERT INTO recipient_change_step VALUES (:id, :change, :step, :now, :by, :reason)")
                .param("id", Ids.next(clock))
                .param("change", id.value())
                .param("step", step.name())
                .param("now", now())
                .param("by", Actor.current().name())
                .param("reason", reason)
                .update();
    }

    List<ChangeStep> steps(ChangeId id) {
        return jdbc.sql("SELECT * FROM recipient_change_step WHERE change_id = ? ORDER BY taken_at DESC, id DESC")
                .param(id.value())
                .query((row, n) -> new ChangeStep(
                        ChangeStep.Kind.valueOf(row.getString("step")),
                        Objects.requireNonNull(time(row, "taken_at")),
                        row.getString("taken_by"),
                        row.getString("reason")))
                .list();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Change change(ResultSet row, int n) throws SQLException {
        var because = row.getString("because_en");
        return new Change(
                new ChangeId(row.getObject("id", UUID.class)),
                ChangeKind.valueOf(row.getString("kind")),
                row.getString("recipient"),
                row.getString("replaces"),
                stated(row.getString("before")),
                Objects.requireNonNull(stated(row.getString("after"))),
                new LocalText(row.getString("words_en"), row.getString("words_nl")),
                Audience.valueOf(row.getString("audience")),
                ChangeState.valueOf(row.getString("state")),
                Objects.requireNonNull(time(row, "drafted_at")),
                time(row, "announced_at"),
                row.getObject("objections_to", LocalDate.class),
                time(row, "in_force_at"),
                time(row, "withdrawn_at"),
                because == null ? null : new LocalText(because, row.getString("because_nl")),
                time(row, "told_at"));
    }

    private static @Nullable StatedRecipient stated(@Nullable String json) {
        return json == null ? null : JsonMapper.shared().readValue(json, StatedRecipient.class);
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
