package ai.astrasonic.recipientchanges;

import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.EmailAddress;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is told of a change, as rows: one for each address, whoever has it. */
@Component
class NoticeTable {

    /** A subscriber who has an account as well is one person, told in the language of their choice. */
    private static final String GATHER = """
            INSERT INTO recipient_notice (id, change_id, about, account_id, address, language, noted_at, outcome)
            SELECT DISTINCT ON (address) uuidv7(), :change, 'CHANGE', account_id, address, language, :now, 'WAITING'
            FROM (SELECT coalesce(s.account_id, a.id) AS account_id, s.address, s.language, 0 AS place
                  FROM recipient_subscription s LEFT JOIN account a ON a.email = s.address
                  WHERE s.confirmed_at IS NOT NULL
                  UNION ALL
                  SELECT a.id, a.email, CASE a.language WHEN 'nl' THEN 'nl' ELSE 'en' END, 1
                  FROM account a WHERE :everybody AND a.email IS NOT NULL) who
            ORDER BY address, place ON CONFLICT DO NOTHING""";

    /** Only those who heard of the change hear that it will not come. */
    private static final String GATHER_AGAIN = """
            INSERT INTO recipient_notice (id, change_id, about, account_id, address, language, noted_at, outcome)
            SELECT uuidv7(), change_id, 'WITHDRAWAL', account_id, address, language, :now, 'WAITING'
            FROM recipient_notice WHERE change_id = :change AND about = 'CHANGE' AND outcome <> 'WAITING'
            ON CONFLICT DO NOTHING""";

    private final JdbcClient jdbc;
    private final Clock clock;

    NoticeTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Somebody to write to. */
    record Waiting(
            UUID id,
            @Nullable AccountId account,
            EmailAddress address,
            Locale language,
            @Nullable String leaveKey) {}

    int gather(Change change) {
        return jdbc.sql(GATHER)
                .param("change", change.id().value())
                .param("everybody", change.audience() == Audience.EVERYBODY)
                .param("now", now())
                .update();
    }

    int gatherAgain(Change change) {
        return jdbc.sql(GATHER_AGAIN)
                .param("change", change.id().value())
                .param("now", now())
                .update();
    }

    /** Who was never told of the change need not hear of it any more. */
    int dropWaiting(ChangeId change) {
        return jdbc.sql("DELETE FROM recipient_notice WHERE change_id = ? AND about = 'CHANGE' AND outcome = 'WAITING'")
                .param(change.value())
                .update();
    }

    /** The next ones, whom nobody else writes to until this transaction ends. */
    List<Waiting> next(ChangeId change, About about, int most) {
        return jdbc.sql("""
                        SELECT n.id, n.account_id, n.address, n.language, s.leave_key
                        FROM recipient_notice n
                        LEFT JOIN recipient_subscription s ON s.address = n.address AND s.confirmed_at IS NOT NULL
                        WHERE n.change_id = :change AND n.about = :about AND n.outcome = 'WAITING'
                        ORDER BY n.id LIMIT :most FOR UPDATE OF n SKIP LOCKED""")
                .param("change", change.value())
                .param("about", about.name())
                .param("most", most)
                .query((row, n) -> new Waiting(
                        row.getObject("id", UUID.class),
                        account(row.getObject("account_id", UUID.class)),
                        new EmailAddress(row.getString("address")),
                        Locale.of(row.getString("language")),
                        row.getString("leave_key")))
                .list();
    }

    boolean isAnyWaiting(ChangeId change, About about) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT FROM recipient_notice
                        WHERE change_id = ? AND about = ? AND outcome = 'WAITING')""")
                .params(change.value(), about.name())
                .query(Boolean.class)
                .single();
    }

    /** Mails that the mail server has not taken yet, of whatever change. */
    long onTheirWay() {
        return jdbc.sql("SELECT count(*) FROM recipient_notice WHERE outcome = 'ON_ITS_WAY'")
                .query(Long.class)
                .single();
    }

    void putOut(UUID notice, UUID mail) {
        jdbc.sql("UPDATE recipient_notice SET email_id = ?, outcome = 'ON_ITS_WAY' WHERE id = ?")
                .params(mail, notice)
                .update();
    }

    void ended(UUID mail, String outcome) {
        jdbc.sql("""
                        UPDATE recipient_notice SET outcome = :outcome, ended_at = :now
                        WHERE email_id = :mail AND outcome = 'ON_ITS_WAY'""")
                .param("outcome", outcome)
                .param("now", now())
                .param("mail", mail)
                .update();
    }

    NoticeCount count(ChangeId change) {
        return jdbc.sql("""
                        SELECT count(*) FILTER (WHERE outcome = 'WAITING') AS waiting,
                               count(*) FILTER (WHERE outcome = 'ON_ITS_WAY') AS on_its_way,
                               count(*) FILTER (WHERE outcome = 'SENT') AS sent,
                               count(*) FILTER (WHERE outcome = 'REFUSED') AS refused,
                               count(*) FILTER (WHERE outcome = 'GIVEN_UP') AS given_up
                        FROM recipient_notice WHERE change_id = ?""")
                .param(change.value())
                .query((row, n) -> new NoticeCount(
                        row.getLong("waiting"),
                        row.getLong("on_its_way"),
                        row.getLong("sent"),
                        row.getLong("refused"),
                        row.getLong("given_up")))
                .single();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static @Nullable AccountId account(@Nullable UUID id) {
        return id == null ? null : new AccountId(id);
    }
}
