package ai.astrasonic.breaches.letters;

import ai.astrasonic.audit.Actor;
import ai.astrasonic.breaches.BreachId;
import ai.astrasonic.shared.Ids;
import ai.astrasonic.shared.LocalText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Letters as rows; whoever takes a step with one holds it until the step is taken. */
@Component
class LetterTable {

    private final JdbcClient jdbc;
    private final Clock clock;

    LetterTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The newest first. */
    List<Letter> of(BreachId breach) {
        return jdbc.sql("SELECT * FROM breach_letter WHERE breach_id = ? ORDER BY drafted_at DESC, id DESC")
                .param(breach.value())
                .query(LetterTable::letter)
                .list();
    }

    Letter get(LetterId id) {
        return one("SELECT * FROM breach_letter WHERE id = ?", id);
    }

    Letter locked(LetterId id) {
        return one("SELECT * FROM breach_letter WHERE id = ? FOR UPDATE", id);
    }

    private Letter one(String sql, LetterId id) {
        return jdbc.sql(sql)
                .param(id.value())
                .query(LetterTable::letter)
                .optional()
                .orElseThrow(() -> new NoSuchElementException("No letter " + id));
    }

    LetterId add(BreachId breach, LetterWords words) {
        var id = Ids.next(clock);
        write("""
                INSERT INTO breach_letter (id, breach_id, state, nature_en, nature_nl, consequences_en, consequences_nl,
                    measures_en, measures_nl, advice_en, advice_nl, contact, drafted_at, drafted_by)
                VALUES (:id, :breach, 'DRAFT', :natureEn, :natureNl, :consequencesEn, :consequencesNl,
                    :measuresEn, :measuresNl, :adviceEn, :adviceNl, :contact, :now, :by)""", id, breach, words);
        return new LetterId(id);
    }

    /** What was changed has to be asked for anew. */
    void replace(Letter letter, LetterWords words) {
        write("""
                UPDATE breach_letter SET state = 'DRAFT', scope_id = NULL, people = NULL, nature_en = :natureEn, nature_nl = :natureNl,
                    consequences_en = :consequencesEn, consequences_nl = :consequencesNl, measures_en = :measuresEn,
                    measures_nl = :measuresNl, advice_en = :adviceEn, advice_nl = :adviceNl, contact = :contact,
                    drafted_at = :now, drafted_by = :by WHERE id = :id AND breach_id = :breach""", letter.id().value(), letter.breach(), words);
    }

    private void write(String sql, UUID id, BreachId breach, LetterWords words) {
        var statement = jdbc.sql(sql)
                .param("id", id)
                .param("breach", breach.value())
                .param("contact", words.contact().strip())
                .param("now", now())
                .param("by", Actor.current().name());
        for (var part : LetterPart.values()) {
            statement = statement
                    .param(part.key() + "En", part.of(words).en().strip())
                    .param(part.key() + "Nl", part.of(words).nl().strip());
        }
        statement.update();
    }

    void asked(LetterId id, UUID scope, long people) {
        jdbc.sql("UPDATE breach_letter SET state = 'ASKED', scope_id = ?, people = ? WHERE id = ?")
                .params(scope, people, id.value())
                .update();
    }

    void backToDraft(LetterId id) {
        jdbc.sql("UPDATE breach_letter SET state = 'DRAFT', scope_id = NULL, people = NULL WHERE id = ?")
                .param(id.value())
                .update();
    }

    void approved(LetterId id, Instant at, String by) {
        jdbc.sql("UPDATE breach_letter SET state = 'APPROVED', approved_at = ?, approved_by = ? WHERE id = ?")
                .params(at.atOffset(ZoneOffset.UTC), by, id.value())
                .update();
    }

    void gathered(LetterId id) {
        jdbc.sql("UPDATE breach_letter SET gathered_at = ? WHERE id = ? AND gathered_at IS NULL")
                .params(now(), id.value())
                .update();
    }

    void ended(LetterId id, LetterState state, @Nullable String because) {
        jdbc.sql("UPDATE breach_letter SET state = :state, ended_at = :now, ended_because = :because WHERE id = :id")
                .param("state", state.name())
                .param("now", now())
                .param("because", because, Types.VARCHAR)
                .param("id", id.value())
                .update();
    }

    boolean isAnyOpen(BreachId breach) {
        return jdbc.sql(
                        "SELECT EXISTS (SELECT FROM breach_letter WHERE breach_id = ? AND state IN ('DRAFT', 'ASKED', 'APPROVED'))")
                .param(breach.value())
                .query(Boolean.class)
                .single();
    }

    /** Those that go out now. */
    List<LetterId> toSend() {
        return jdbc.sql("SELECT id FROM breach_letter WHERE state = 'APPROVED' ORDER BY approved_at, id")
                .query((row, n) -> new LetterId(row.getObject(1, UUID.class)))
                .list();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Letter letter(ResultSet row, int n) throws SQLException {
        return new Letter(
                new LetterId(row.getObject("id", UUID.class)),
                new BreachId(row.getObject("breach_id", UUID.class)),
                row.getObject("scope_id", UUID.class),
                row.getObject("people", Long.class),
                LetterState.valueOf(row.getString("state")),
                words(row),
                Objects.requireNonNull(time(row, "drafted_at")),
                row.getString("drafted_by"),
                time(row, "approved_at"),
                row.getString("approved_by"),
                time(row, "gathered_at"),
                time(row, "ended_at"));
    }

    private static LetterWords words(ResultSet row) throws SQLException {
        return new LetterWords(
                text(row, "nature"),
                text(row, "consequences"),
                text(row, "measures"),
                text(row, "advice"),
                row.getString("contact"));
    }

    private static LocalText text(ResultSet row, String part) throws SQLException {
        return new LocalText(row.getString(part + "_en"), row.getString(part + "_nl"));
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
