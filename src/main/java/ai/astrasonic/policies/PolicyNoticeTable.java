package ai.astrasonic.policies;

import ai.astrasonic.mail.MailEnded;
import ai.astrasonic.mail.MailReported;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.EmailAddress;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which account has which version, as rows: one for each account and version. */
@Component
class PolicyNoticeTable {

    private static final String GATHER = """
            INSERT INTO policy_notice (id, version_id, account_id, how, language, noted_at, outcome)
            SELECT uuidv7(), :version, a.id, 'MAIL', CASE a.language WHEN 'nl' THEN 'nl' ELSE 'en' END, :now, 'WAITING'
            FROM account a
            WHERE a.email IS NOT NULL AND a.erased_at IS NULL
              AND NOT EXISTS (SELECT FROM policy_notice n JOIN policy_version v ON v.id = n.version_id
                              WHERE n.account_id = a.id AND n.how = 'JOINING' AND v.number >= :number)
            ON CONFLICT DO NOTHING""";

    /** The row of the account is held: it is not erased while a mail is made to its address. */
    private static final String NEXT = """
            SELECT n.id, n.account_id, a.email_as_typed, n.language
            FROM policy_notice n JOIN account a ON a.id = n.account_id AND a.email IS NOT NULL
            WHERE n.version_id = :version AND n.outcome = 'WAITING'
            ORDER BY n.id LIMIT :most FOR UPDATE OF n SKIP LOCKED FOR SHARE OF a SKIP LOCKED""";

    private final JdbcClient jdbc;
    private final Clock clock;

    PolicyNoticeTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Somebody to write to. */
    record Waiting(UUID id, AccountId account, EmailAddress address, Locale language) {}

    int gather(PolicyVersion version) {
        return jdbc.sql(GATHER)
                .param("version", version.id().value())
                .param("number", version.publicNumber())
                .param("now", now())
                .update();
    }

    void shown(PolicyVersion version, AccountId account, Locale language) {
        jdbc.sql("""
                        INSERT INTO policy_notice (id, version_id, account_id, how, language, noted_at, outcome, ended_at)
                        VALUES (uuidv7(), :version, :account, 'JOINING', :language, :now, 'SHOWN', :now)""")
                .param("version", version.id().value())
                .param("account", account.value())
                .param("language", "nl".equals(language.getLanguage()) ? "nl" : "en")
                .param("now", now())
                .update();
    }

    /** Whoever was erased meanwhile is told nothing, and nothing of them stays here. */
    void dropErased(PolicyId version) {
        jdbc.sql("""
                        DELETE FROM policy_notice n WHERE n.version_id = ? AND n.outcome = 'WAITING'
                          AND NOT EXISTS (SELECT FROM account a WHERE a.id = n.account_id AND a.email IS NOT NULL)""").param(version.value()).update();
    }

    /** The next ones, whom nobody else writes to until this transaction ends. */
    List<Waiting> next(PolicyId version, int most) {
        return jdbc.sql(NEXT)
                .param("version", version.value())
                .param("most", most)
                .query((row, n) -> new Waiting(
                        row.getObject("id", UUID.class),
                        new AccountId(row.getObject("account_id", UUID.class)),
                        new EmailAddress(row.getString("email_as_typed")),
                        Locale.of(row.getString("language"))))
                .list();
    }

    boolean isAnyWaiting(PolicyId version) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM policy_notice WHERE version_id = ? AND outcome = 'WAITING')")
                .param(version.value())
                .query(Boolean.class)
                .single();
    }

    long onTheirWay(PolicyId version) {
        return jdbc.sql("SELECT count(*) FROM policy_notice WHERE version_id = ? AND outcome = 'ON_ITS_WAY'")
                .param(version.value())
                .query(Long.class)
                .single();
    }

    void putOut(UUID notice, UUID mail) {
        jdbc.sql("UPDATE policy_notice SET email_id = ?, mailed_at = ?, outcome = 'ON_ITS_WAY' WHERE id = ?")
                .params(mail, now(), notice)
                .update();
    }

    void ended(MailEnded mail) {
        jdbc.sql("""
                        UPDATE policy_notice SET ended_at = :now,
                            outcome = CASE WHEN delivered_at IS NULL THEN :outcome ELSE 'SENT' END
                        WHERE email_id = :mail AND outcome = 'ON_ITS_WAY'""")
                .param("outcome", mail.outcome().name())
                .param("now", now())
                .param("mail", mail.id().value())
                .update();
    }

    /** What the mail server tells of a mail: heard before we know that it left, a bounce counts as well. */
    void reported(MailReported mail) {
        switch (mail.what()) {
            case DELIVERED -> arrived(mail);
            case BOUNCED -> bounced(mail);
            case COMPLAINED -> {}
        }
    }

    private void arrived(MailReported mail) {
        jdbc.sql("""
                        UPDATE policy_notice SET delivered_at = :at,
                            outcome = CASE WHEN outcome IN ('REFUSED', 'GIVEN_UP') THEN 'SENT' ELSE outcome END
                        WHERE email_id = :mail AND delivered_at IS NULL""")
                .param("at", mail.at().atOffset(ZoneOffset.UTC))
                .param("mail", mail.id().value())
                .update();
    }

    private void bounced(MailReported mail) {
        jdbc.sql("""
                        UPDATE policy_notice SET outcome = 'BOUNCED', ended_at = :at, note = :note
                        WHERE email_id = :mail AND outcome IN ('ON_ITS_WAY', 'SENT')""")
                .param("at", mail.at().atOffset(ZoneOffset.UTC))
                .param("note", mail.kind().isEmpty() ? null : mail.kind(), Types.VARCHAR)
                .param("mail", mail.id().value())
                .update();
    }

    NoticeCount count(PolicyId version) {
        var counts = new EnumMap<NoticeOutcome, Long>(NoticeOutcome.class);
        jdbc.sql("SELECT outcome, count(*) FROM policy_notice WHERE version_id = ? GROUP BY outcome")
                .param(version.value())
                .query(row -> {
                    counts.put(NoticeOutcome.valueOf(row.getString(1)), row.getLong(2));
                });
        return new NoticeCount(counts);
    }

    List<NotReached> notReached(PolicyId version, @Nullable UUID after, int limit) {
        return jdbc.sql("""
                        SELECT id, account_id, outcome, note FROM policy_notice
                        WHERE version_id = :version AND outcome IN ('BOUNCED', 'REFUSED', 'GIVEN_UP')
                          AND (:after::uuid IS NULL OR id > :after) ORDER BY id LIMIT :limit""")
                .param("version", version.value())
                .param("after", after, Types.OTHER)
                .param("limit", limit)
                .query((row, n) -> new NotReached(
                        row.getObject("id", UUID.class),
                        new AccountId(row.getObject("account_id", UUID.class)),
                        NoticeOutcome.valueOf(row.getString("outcome")),
                        row.getString("note")))
                .list();
    }

    List<PolicyNotice> of(AccountId account) {
        return jdbc.sql("""
                        SELECT n.*, v.number FROM policy_notice n JOIN policy_version v ON v.id = n.version_id
                        WHERE n.account_id = ? ORDER BY v.number DESC""")
                .param(account.value())
                .query(PolicyNoticeTable::notice)
                .list();
    }

    private static PolicyNotice notice(ResultSet row, int n) throws SQLException {
        return new PolicyNotice(
                row.getInt("number"),
                NoticeOutcome.valueOf(row.getString("outcome")),
                Objects.requireNonNull(time(row, "noted_at")),
                row.getObject("email_id", UUID.class),
                time(row, "mailed_at"),
                time(row, "delivered_at"),
                time(row, "ended_at"),
                row.getString("note"));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
