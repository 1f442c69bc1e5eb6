package ai.astrasonic.customers;

import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.GoesOnUnderRestriction;
import ai.astrasonic.shared.Roles;
import ai.astrasonic.shared.Sha256;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was answered to one's own calls, for a day: whoever is not sure that a call arrived sends it again. */
@Service
@GoesOnUnderRestriction(value = "account-sign-in", because = "repeats what the person was told a moment ago")
@PreAuthorize("hasRole('" + Roles.CUSTOMER + "')")
public class MyCalls {

    /** So long a key stands for its call. */
    static final Duration REMEMBERED = Duration.ofDays(1);

    private static final String FIND = """
            SELECT content_sha256, status, content_type, tag, body FROM customer_call
            WHERE key_sha256 = :key AND account_id = :account AND answered_at > :since""";

    private static final String KEEP = """
            INSERT INTO customer_call (key_sha256, account_id, content_sha256, status, content_type, tag, body, answered_at)
            VALUES (:key, :account, :content, :status, :type, :tag, :body, :now)
            ON CONFLICT (key_sha256) DO UPDATE
            SET content_sha256 = excluded.content_sha256, status = excluded.status, content_type = excluded.content_type,
                tag = excluded.tag, body = excluded.body, answered_at = excluded.answered_at
            WHERE customer_call.answered_at <= :since""";

    private final SignedIn customer;
    private final JdbcClient jdbc;
    private final Clock clock;

    MyCalls(SignedIn customer, JdbcClient jdbc, Clock clock) {
        this.customer = customer;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What was answered to this call before; empty when it is new, or too long ago. */
    @Transactional(readOnly = true)
    public Optional<Call.Answer> answerTo(Call call) {
        return customer.does(account -> statement(FIND, account, call)
                .query((row, n) -> new Call.Answer(
                        row.getString("content_sha256"),
                        row.getInt("status"),
                        row.getString("content_type"),
                        row.getString("tag"),
                        row.getString("body")))
                .optional());
    }

    /** Keeps the answer; the first of two stands. */
    @Transactional
    public void keep(Call call, Call.Answer answer) {
        customer.does(account -> statement(KEEP, account, call)
                .param("content", answer.content())
                .param("status", answer.status())
                .param("type", answer.type(), Types.VARCHAR)
                .param("tag", answer.tag(), Types.VARCHAR)
                .param("body", answer.body())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update());
    }

    private JdbcClient.StatementSpec statement(String sql, AccountId account, Call call) {
        return jdbc.sql(sql)
                .param("account", account.value())
                .param("key", Sha256.of(account + "\n" + call.route() + "\n" + call.key()))
                .param("since", clock.instant().minus(REMEMBERED).atOffset(ZoneOffset.UTC));
    }
}
