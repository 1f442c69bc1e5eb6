package ai.astrasonic.breaches.letters;

import ai.astrasonic.audit.Actor;
import ai.astrasonic.mail.MailEnded;
import ai.astrasonic.mail.MailReported;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.EmailAddress;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is told, as rows: one for each person in a breach, with the mail that did it. Their address stays with their account. */
@Component
class PersonTable {

    /** Whoever got an earlier letter of this breach gets no second one. */
    private static final String GATHER = """
            INSERT INTO breach_letter_person (id, letter_id, breach_id, account_id, language, noted_at, outcome)
            SELECT uuidv7(), :letter, :breach, s.account_id, CASE a.language WHEN 'nl' THEN 'nl' ELSE 'en' END, :now, 'WAITING'
            FROM breach_scope_person s LEFT JOIN account a ON a.id = s.account_id
            WHERE s.scope_id = :scope ON CONFLICT (breach_id, account_id) DO NOTHING""";

    private static final String ADDRESSEES = """
            SELECT count(*) FROM breach_scope_person s WHERE s.scope_id = :scope
            AND NOT EXISTS (SELECT FROM breach_letter_person p WHERE p.breach_id = :breach AND p.account_id = s.account_id)""";

    /** In one look: what ends meanwhile is neither here nor there. */
    private static final String STUCK = """
            SELECT coalesce(min(o.due_at) > :now, false) FROM breach_letter_person p JOIN email_outbox o ON o.email_id = p.email_id
            WHERE p.letter_id = :letter AND p.outcome = 'ON_ITS_WAY'""";

    /** A letter whose answer was lost arrived all the same, and nobody has to tell its reader otherwise. */
    private static final String ARRIVED =
            "CASE WHEN outcome = 'GIVEN_UP' AND otherwise IS NULL THEN 'SENT' ELSE outcome END";

    private static final String NOT_REACHED = "outcome IN ('BOUNCED', 'REFUSED', 'GIVEN_UP', 'NO_ADDRESS')";

    private final JdbcClient jdbc;
    private final Clock clock;

    PersonTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Somebody to write to.
     *
     * @param address null for who was erased, or has none for another reason
     */
    record Waiting(UUID id, AccountId account, @Nullable EmailAddress address, Locale language) {}

    /** How many a letter to this scope would reach. */
    long addressees(Letter letter, UUID scope) {
        return jdbc.sql(ADDRESSEES)
                .param("scope", scope)
                .param("breach", letter.breach().value())
                .query(Long.class)
                .single();
    }

    int gather(Letter letter) {
        return jdbc.sql(GATHER)
                .param("letter", letter.id().value())
                .param("breach", letter.breach().value())
                .param("scope", letter.scope())
                .param("now", now())
                .update();
    }

    /** Who was never told may be told by another letter. */
    int dropWaiting(LetterId letter) {
        return jdbc.sql("DELETE FROM breach_letter_person WHERE letter_id = ? AND outcome = 'WAITING'")
                .param(letter.value())
                .update();
    }

    /** The next ones, whom nobody else writes to until this transaction ends. */
    List<Waiting> next(LetterId letter, int most) {
        return jdbc.sql("""
                        SELECT p.id, p.account_id, a.email_as_typed, p.language
                        FROM breach_letter_person p LEFT JOIN account a ON a.id = p.account_id
                        WHERE p.letter_id = :letter AND p.outcome = 'WAITING'
                        ORDER BY p.id LIMIT :most FOR UPDATE OF p SKIP LOCKED""")
                .param("letter", letter.value())
                .param("most", most)
                .query((row, n) -> new Waiting(
                        row.getObject("id", UUID.class),
                        new AccountId(row.getObject("account_id", UUID.class)),
                        address(row),
                        Locale.of(row.getString("language"))))
                .list();
    }

    boolean isAny(LetterId letter, String outcome) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM breach_letter_person WHERE letter_id = ? AND outcome = ?)")
                .params(letter.value(), outcome)
                .query(Boolean.class)
                .single();
    }

    boolean isSingle(LetterId letter, String outcome) {
        return jdbc.sql(
                        "SELECT count(*) = 1 FROM (SELECT FROM breach_letter_person WHERE letter_id = ? AND outcome = ? LIMIT 2)")
                .params(letter.value(), outcome)
                .query(Boolean.class)
                .single();
    }

    /** Whether letters are on their way and each of them waits for another try. */
    boolean isStuck(LetterId letter) {
        return jdbc.sql(STUCK)
                .param("letter", letter.value())
                .param("now", now())
                .query(Boolean.class)
                .single();
    }

    /** Whose mail was erased together with all else of theirs before the server said anything. */
    int lost(LetterId letter) {
        return jdbc.sql("""
                        UPDATE breach_letter_person p SET ended_at = :now,
                            outcome = CASE WHEN delivered_at IS NULL THEN 'GIVEN_UP' ELSE 'SENT' END
                        WHERE p.letter_id = :letter AND p.outcome = 'ON_ITS_WAY'
                          AND NOT EXISTS (SELECT FROM email_outbox o WHERE o.email_id = p.email_id)""").param("now", now()).param("letter", letter.value()).update();
    }

    long onTheirWay(LetterId letter) {
        return jdbc.sql("SELECT count(*) FROM breach_letter_person WHERE letter_id = ? AND outcome = 'ON_ITS_WAY'")
                .param(letter.value())
                .query(Long.class)
                .single();
    }

    void putOut(UUID person, UUID mail) {
        jdbc.sql("UPDATE breach_letter_person SET email_id = ?, outcome = 'ON_ITS_WAY', handed_at = ? WHERE id = ?")
                .params(mail, now(), person)
                .update();
    }

    void noAddress(UUID person) {
        jdbc.sql("UPDATE breach_letter_person SET outcome = 'NO_ADDRESS', ended_at = ? WHERE id = ?")
                .params(now(), person)
                .update();
    }

    void ended(MailEnded mail) {
        jdbc.sql("""
                        UPDATE breach_letter_person SET ended_at = :now, attempts = :attempts,
                            outcome = CASE WHEN delivered_at IS NULL THEN :outcome ELSE 'SENT' END
                        WHERE email_id = :mail AND outcome = 'ON_ITS_WAY'""")
                .param("outcome", mail.outcome().name())
                .param("attempts", mail.attempts())
                .param("now", now())
                .param("mail", mail.id().value())
                .update();
    }

    /** What the server took came back. */
    boolean bounced(LetterId letter, AccountId person, String note) {
        return jdbc.sql("""
                        UPDATE breach_letter_person SET outcome = 'BOUNCED', ended_at = :now, note = :note
                        WHERE letter_id = :letter AND account_id = :person AND outcome = 'SENT'""")
                        .param("now", now())
                        .param("note", note)
                        .param("letter", letter.value())
                        .param("person", person.value())
                        .update()
                == 1;
    }

    /** What the mail server tells of a letter: heard before we know that it left, a bounce counts as well. */
    Optional<LetterId> reported(MailReported mail) {
        var change = switch (mail.what()) {
            case DELIVERED -> "delivered_at = :at, outcome = " + ARRIVED + " WHERE delivered_at IS NULL";
            case COMPLAINED -> "complained_at = :at WHERE complained_at IS NULL";
            case BOUNCED -> "outcome = 'BOUNCED', ended_at = :at, note = :note WHERE outcome IN ('ON_ITS_WAY', 'SENT')";
        };
        return jdbc.sql("UPDATE breach_letter_person SET " + change + " AND email_id = :mail RETURNING letter_id")
                .param("at", mail.at().atOffset(ZoneOffset.UTC))
                .param("note", mail.kind().isEmpty() ? null : mail.kind(), Types.VARCHAR)
                .param("mail", mail.id().value())
                .query((row, n) -> new LetterId(row.getObject(1, UUID.class)))
                .optional();
    }

    boolean toldOtherwise(LetterId letter, UUID person, String how) {
        return jdbc.sql("UPDATE breach_letter_person SET otherwise = :how, otherwise_at = :now, otherwise_by = :by"
                                + " WHERE id = :id AND letter_id = :letter AND otherwise IS NULL AND " + NOT_REACHED)
                        .param("how", how)
                        .param("now", now())
                        .param("by", Actor.current().name())
                        .param("id", person)
                        .param("letter", letter.value())
                        .update()
                == 1;
    }

    LetterCount count(LetterId letter) {
        return jdbc.sql("""
                        SELECT count(*) FILTER (WHERE outcome = 'WAITING'), count(*) FILTER (WHERE outcome = 'ON_ITS_WAY'),
                               count(*) FILTER (WHERE outcome = 'SENT'), count(delivered_at) FILTER (WHERE outcome = 'SENT'),
                               count(complained_at), count(*) FILTER (WHERE attempts > 1),
                               count(*) FILTER (WHERE outcome = 'BOUNCED'), count(*) FILTER (WHERE outcome = 'REFUSED'),
                               count(*) FILTER (WHERE outcome = 'GIVEN_UP'), count(*) FILTER (WHERE outcome = 'NO_ADDRESS'),
                               count(otherwise)
                        FROM breach_letter_person WHERE letter_id = ?""")
                .param(letter.value())
                .query((row, n) -> new LetterCount(
                        row.getLong(1),
                        row.getLong(2),
                        row.getLong(3),
                        row.getLong(4),
                        row.getLong(5),
                        row.getLong(6),
                        row.getLong(7),
                        row.getLong(8),
                        row.getLong(9),
                        row.getLong(10),
                        row.getLong(11)))
                .single();
    }

    List<NotReached> notReached(LetterId letter, @Nullable UUID after, int limit) {
        return jdbc.sql(
                        "SELECT p.*, a.email_as_typed FROM breach_letter_person p LEFT JOIN account a ON a.id = p.account_id"
                                + " WHERE p.letter_id = :letter AND p." + NOT_REACHED
                                + " AND (:after::uuid IS NULL OR p.id > :after) ORDER BY p.id LIMIT :limit")
                .param("letter", letter.value())
                .param("after", after, Types.OTHER)
                .param("limit", limit)
                .query(PersonTable::notReached)
                .list();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static NotReached notReached(ResultSet row, int n) throws SQLException {
        var ended = row.getObject("ended_at", OffsetDateTime.class);
        return new NotReached(
                row.getObject("id", UUID.class),
                new AccountId(row.getObject("account_id", UUID.class)),
                address(row),
                NotReached.Outcome.valueOf(row.getString("outcome")),
                row.getInt("attempts"),
                ended == null ? null : ended.toInstant(),
                row.getString("note"),
                row.getString("otherwise"));
    }

    private static @Nullable EmailAddress address(ResultSet row) throws SQLException {
        var address = row.getString("email_as_typed");
        return address == null ? null : new EmailAddress(address);
    }
}
