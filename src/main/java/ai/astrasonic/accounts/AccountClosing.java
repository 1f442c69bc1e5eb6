package ai.astrasonic.accounts;

import ai.astrasonic.database.TextArray;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.GoesOnUnderRestriction;
import ai.astrasonic.shared.Roles;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What comes before an erasure: nothing new is taken in for the accounts, and who signs in to them is known. */
@GoesOnUnderRestriction(value = "dsar-handling", because = "erasure (Art. 17) is carried out at the person's own wish")
@Service
@PreAuthorize("hasRole('" + Roles.SYSTEM + "')")
public class AccountClosing {

    private final JdbcClient jdbc;
    private final Clock clock;

    AccountClosing(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** From when this returns no import and no upload begins or is still on its way for any of them; answers how many it closed. */
    @Transactional
    public int close(Collection<AccountId> accounts) {
        return jdbc.sql("""
                        UPDATE account SET restricted_at = ?, version = version + 1
                        WHERE id = ANY(?::uuid[]) AND restricted_at IS NULL AND status <> 'ERASED'""")
                .params(clock.instant().atOffset(ZoneOffset.UTC), TextArray.of(accounts, AccountId::value))
                .update();
    }

    /** The identity server's ids of those who have one. */
    @Transactional(readOnly = true)
    public Map<AccountId, String> identitiesOf(Collection<AccountId> accounts) {
        var found = new HashMap<AccountId, String>();
        jdbc.sql("SELECT id, identity_id FROM account WHERE id = ANY(?::uuid[]) AND identity_id IS NOT NULL")
                .param(TextArray.of(accounts, AccountId::value))
                .query(row -> {
                    found.put(new AccountId(row.getObject(1, UUID.class)), row.getString(2));
                });
        return found;
    }
}
