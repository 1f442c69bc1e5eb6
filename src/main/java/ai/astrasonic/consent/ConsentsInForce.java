package ai.astrasonic.consent;

import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.InternalUse;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Says of many people at once whether what rests on consent may be done. */
@Component
@InternalUse("answers with ids that the caller named; called where permission to process is decided")
public class ConsentsInForce {

    private static final String GIVEN = """
            SELECT account_id FROM (
                SELECT DISTINCT ON (account_id) account_id, given FROM consent_entry
                WHERE account_id = ANY(:accounts::uuid[]) AND purpose = :purpose AND decided_at <= :now
                ORDER BY account_id, decided_at DESC, id DESC) last
            WHERE given""";

    private final JdbcClient jdbc;
    private final Clock clock;

    ConsentsInForce(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Those of the people whose last decision on this activity was not a yes; no decision is a no. */
    public Set<AccountId> lackedBy(Collection<AccountId> accounts, String activity) {
        var given = jdbc.sql(GIVEN)
                .param("accounts", accounts.stream().map(AccountId::toString).toArray(String[]::new))
                .param("purpose", Purpose.of(activity).name())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .set();
        return accounts.stream()
                .filter(account -> !given.contains(account.value()))
                .collect(Collectors.toSet());
    }
}
