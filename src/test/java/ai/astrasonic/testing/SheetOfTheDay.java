package ai.astrasonic.testing;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A daily sheet as one finds it in the morning: what went in the night, what waits, and what holds keep. */
public record SheetOfTheDay(JdbcClient jdbc, LocalDate day) {

    private static final String INSERT = """
            INSERT INTO retention_line (id, run, day, rule, rule_version, target, ending, through, due, held, set_aside,
                                        recently_used, oldest, newest, bytes, cents, content_sha256, state, waits_for,
                                        planned_at, started_at, ended_at, gone, transactions, oldest_gone, newest_gone,
                                        keys_sha256, left_due, left_held, verified_at)
            VALUES (:id, :run, :day, :rule, 1, :target, :ending, :through, :due, :held, 0, :used, :oldest, :newest,
                    :due * 412, :cents, encode(sha256(:target::bytea), 'hex'), :state, :waits::text[], :at,
                    CASE WHEN :gone > 0 OR :state = 'DONE' THEN :at::timestamptz END,
                    CASE WHEN :state = 'DONE' THEN :at::timestamptz + interval '41 seconds' END, :gone,
                    (:gone + 999) / 1000, CASE WHEN :gone > 0 THEN :oldest::timestamptz END,
                    CASE WHEN :gone > 0 THEN :newest::timestamptz END,
                    CASE WHEN :gone > 0 THEN sha256('keys'::bytea) END,
                    CASE WHEN :state = 'DONE' THEN 0 END, CASE WHEN :state = 'DONE' THEN :held END,
                    CASE WHEN :state = 'DONE' THEN :at::timestamptz + interval '43 seconds' END)""";

    /** Plants it; answers the line of the e-mails, which waits for a second person. */
    public UUID plant() {
        line("session", "accounts.session", "DELETE", "DONE", "{}", 18_204, 0, 0, null);
        line("support", "support.conversation", "DELETE", "STOPPED", "{}", 312, 4, 6, null);
        line("payment", "billing.payment:cut-out", "CUT_OUT", "WAITING", "{RULE}", 2_431, 17, 0, 48_211_950L);
        line("security-log", "requests.identity-try", "DELETE", "DONE", "{}", 0, 0, 0, null);
        return line("email", "mail.sent", "DELETE", "WAITING", "{VOLUME}", 1_204_330, 2, 0, null);
    }

    private UUID line(
            String rule,
            String target,
            String ending,
            String state,
            String waits,
            long due,
            long held,
            long used,
            @Nullable Long cents) {
        var id = UUID.randomUUID();
        jdbc.sql(INSERT)
                .param("id", id)
                .param("run", "planted-" + id)
                .param("day", day)
                .param("rule", rule)
                .param("target", target)
                .param("ending", ending)
                .param("through", day.minusYears(1).minusDays(1))
                .param("due", due)
                .param("held", held)
                .param("used", used)
                .param("oldest", due == 0 ? null : at(day.minusYears(1).minusDays(9)))
                .param("newest", due == 0 ? null : at(day.minusYears(1).minusDays(1)))
                .param("cents", cents)
                .param("state", state)
                .param("waits", waits)
                .param("at", at(day))
                .param("gone", state.equals("DONE") ? due : 0)
                .update();
        return id;
    }

    /** A mail that was sent on a day, by which there is something to list and to foresee. */
    public void mails(LocalDate sent, int count) {
        jdbc.sql("""
                        INSERT INTO email_sent (id, address, template, language, subject, body_sha256, message_id, outcome,
                                                queued_at, sent_at)
                        SELECT gen_random_uuid(), 'someone@example.org', 'welcome', 'en', 'Welcome', 'x',
                               gen_random_uuid()::text, 'SENT', :at, :at FROM generate_series(1, :count)""").param("at", at(sent)).param("count", count).update();
    }

    private static OffsetDateTime at(LocalDate date) {
        return date.atTime(3, 0).atOffset(ZoneOffset.UTC);
    }
}
