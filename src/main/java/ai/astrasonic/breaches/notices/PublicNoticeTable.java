package ai.astrasonic.breaches.notices;

import ai.astrasonic.audit.Actor;
import ai.astrasonic.breaches.BreachId;
import ai.astrasonic.breaches.letters.LetterPart;
import ai.astrasonic.breaches.letters.LetterWords;
import ai.astrasonic.shared.Ids;
import ai.astrasonic.shared.LocalText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Public notices as rows; whoever takes a step with one holds it until the step is taken. */
@Component
class PublicNoticeTable {

    private static final String UP = "SELECT * FROM breach_notice WHERE state = 'PUBLISHED' AND last_day >= :today";

    private final JdbcClient jdbc;
    private final Clock clock;

    PublicNoticeTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The newest first. */
    List<PublicNotice> of(BreachId breach) {
        return jdbc.sql("SELECT * FROM breach_notice WHERE breach_id = ? ORDER BY drafted_at DESC, id DESC")
                .param(breach.value())
                .query(PublicNoticeTable::notice)
                .list();
    }

    /** Those that everybody can read, the newest first. */
    List<PublicNotice> up(LocalDate today) {
        return jdbc.sql(UP + " ORDER BY published_at DESC, id DESC")
                .param("today", today)
                .query(PublicNoticeTable::notice)
                .list();
    }

    Optional<PublicNotice> up(UUID publicId, LocalDate today) {
        return jdbc.sql(UP + " AND public_id = :id")
                .param("today", today)
                .param("id", publicId)
                .query(PublicNoticeTable::notice)
                .optional();
    }

    PublicNotice get(NoticeId id) {
        return one("SELECT * FROM breach_notice WHERE id = ?", id);
    }

    PublicNotice locked(NoticeId id) {
        return one("SELECT * FROM breach_notice WHERE id = ? FOR UPDATE", id);
    }

    private PublicNotice one(String sql, NoticeId id) {
        return jdbc.sql(sql)
                .param(id.value())
                .query(PublicNoticeTable::notice)
                .optional()
                .orElseThrow(() -> new NoSuchElementException("No notice " + id));
    }

    NoticeId add(BreachId breach, NoticeWords words) {
        var id = Ids.next(clock);
        write("""
                INSERT INTO breach_notice (id, public_id, breach_id, state, title_en, title_nl, nature_en, nature_nl, consequences_en,
                    consequences_nl, measures_en, measures_nl, advice_en, advice_nl, contact, last_day, drafted_at, drafted_by)
                VALUES (:id, gen_random_uuid(), :breach, 'DRAFT', :titleEn, :titleNl, :natureEn, :natureNl, :consequencesEn,
                    :consequencesNl, :measuresEn, :measuresNl, :adviceEn, :adviceNl, :contact, :lastDay, :now, :by)""", id, breach, words);
        return new NoticeId(id);
    }

    /** What was changed has to be asked for anew. */
    void replace(PublicNotice notice, NoticeWords words) {
        write("""
                UPDATE breach_notice SET state = 'DRAFT', sha256 = NULL, title_en = :titleEn, title_nl = :titleNl, nature_en = :natureEn,
                    nature_nl = :natureNl, consequences_en = :consequencesEn, consequences_nl = :consequencesNl, measures_en = :measuresEn,
                    measures_nl = :measuresNl, advice_en = :adviceEn, advice_nl = :adviceNl, contact = :contact, last_day = :lastDay,
                    drafted_at = :now, drafted_by = :by WHERE id = :id AND breach_id = :breach""", notice.id().value(), notice.breach(), words);
    }

    private void write(String sql, UUID id, BreachId breach, NoticeWords words) {
        var statement = jdbc.sql(sql)
                .param("id", id)
                .param("breach", breach.value())
                .param("titleEn", words.title().en().strip())
                .param("titleNl", words.title().nl().strip())
                .param("contact", words.text().contact().strip())
                .param("lastDay", words.lastDay())
                .param("now", now())
                .param("by", Actor.current().name());
        for (var part : LetterPart.values()) {
            statement = statement
                    .param(part.key() + "En", part.of(words.text()).en().strip())
                    .param(part.key() + "Nl", part.of(words.text()).nl().strip());
        }
        statement.update();
    }

    void asked(NoticeId id, String sha256) {
        jdbc.sql("UPDATE breach_notice SET state = 'ASKED', sha256 = ? WHERE id = ?")
                .params(sha256, id.value())
                .update();
    }

    void backToDraft(NoticeId id) {
        jdbc.sql("UPDATE breach_notice SET state = 'DRAFT', sha256 = NULL WHERE id = ?")
                .param(id.value())
                .update();
    }

    void published(NoticeId id, String by) {
        jdbc.sql("UPDATE breach_notice SET state = 'PUBLISHED', published_at = ?, approved_by = ? WHERE id = ?")
                .params(now(), by, id.value())
                .update();
    }

    void ended(NoticeId id, NoticeState state, String because) {
        jdbc.sql("UPDATE breach_notice SET state = ?, ended_at = ?, ended_by = ?, ended_because = ? WHERE id = ?")
                .params(state.name(), now(), Actor.current().name(), because, id.value())
                .update();
    }

    boolean isAnyOpen(BreachId breach) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM breach_notice WHERE breach_id = ? AND state IN ('DRAFT', 'ASKED'))")
                .param(breach.value())
                .query(Boolean.class)
                .single();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static PublicNotice notice(ResultSet row, int n) throws SQLException {
        return new PublicNotice(
                new NoticeId(row.getObject("id", UUID.class)),
                row.getObject("public_id", UUID.class),
                new BreachId(row.getObject("breach_id", UUID.class)),
                NoticeState.valueOf(row.getString("state")),
                words(row),
                row.getString("sha256"),
                Objects.requireNonNull(time(row, "drafted_at")),
                row.getString("drafted_by"),
                time(row, "published_at"),
                row.getString("approved_by"),
                time(row, "ended_at"),
                row.getString("ended_by"),
                row.getString("ended_because"));
    }

    private static NoticeWords words(ResultSet row) throws SQLException {
        var text = new LetterWords(
                text(row, "nature"),
                text(row, "consequences"),
                text(row, "measures"),
                text(row, "advice"),
                row.getString("contact"));
        return new NoticeWords(text(row, "title"), text, row.getObject("last_day", LocalDate.class));
    }

    private static LocalText text(ResultSet row, String part) throws SQLException {
        return new LocalText(row.getString(part + "_en"), row.getString(part + "_nl"));
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
