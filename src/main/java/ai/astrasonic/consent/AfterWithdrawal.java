package ai.astrasonic.consent;

import ai.astrasonic.outbound.EventPermission;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whoever took consent to analytics back has no event leave for it any more (Art. 7(3)), also none that rests on another basis:
 * what was deleted there is not built up again under the same pseudonym.
 */
@Component
class AfterWithdrawal implements EventPermission {

    private static final String MAY_LEAVE = """
            SELECT coalesce((array_agg(e.given ORDER BY e.decided_at DESC, e.id DESC))[1] OR NOT bool_or(e.given), true)
            FROM analytics_link l JOIN consent_entry e ON e.account_id = l.account_id AND e.purpose = :purpose
            WHERE l.pseudonym = :pseudonym""";

    private final JdbcClient jdbc;

    AfterWithdrawal(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean mayLeave(UUID pseudonym) {
        return jdbc.sql(MAY_LEAVE)
                .param("purpose", Purpose.ANALYTICS_COOKIES.name())
                .param("pseudonym", pseudonym)
                .query(Boolean.class)
                .single();
    }
}
