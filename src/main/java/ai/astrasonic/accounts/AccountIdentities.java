package ai.astrasonic.accounts;

import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.GoesOnUnderRestriction;
import ai.astrasonic.shared.Roles;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whose account belongs to a person of the identity server. */
@GoesOnUnderRestriction("account-sign-in")
@Service
@PreAuthorize("hasRole('" + Roles.SYSTEM + "')")
public class AccountIdentities {

    private final JdbcClient jdbc;

    AccountIdentities(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The account of this person; empty before their first sign-in and once they were erased. */
    @Transactional(readOnly = true)
    public Optional<AccountId> accountOf(String identity) {
        return jdbc.sql("SELECT id FROM account WHERE identity_id = :identity AND status <> 'ERASED'")
                .param("identity", identity)
                .query(UUID.class)
                .optional()
                .map(AccountId::new);
    }

    /** The accounts of those among these people who have one. */
    @Transactional(readOnly = true)
    public Map<String, AccountId> accountsOf(Collection<String> identities) {
        var found = new HashMap<String, AccountId>();
        jdbc.sql("SELECT identity_id, id FROM account WHERE identity_id = ANY(:identities) AND status <> 'ERASED'")
                .param("identities", identities.toArray(String[]::new))
                .query(row -> {
                    found.put(row.getString(1), new AccountId(row.getObject(2, UUID.class)));
                });
        return found;
    }
}
