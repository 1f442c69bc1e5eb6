package ai.astrasonic.accounts;

import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.GoesOnUnderRestriction;
import ai.astrasonic.shared.Roles;
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
}
