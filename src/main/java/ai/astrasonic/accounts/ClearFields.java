package ai.astrasonic.accounts;

import ai.astrasonic.accounts.AccountReveal.Field;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.GoesOnUnderRestriction;
import ai.astrasonic.shared.Roles;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Reads a masked field of an account in clear, for services that have each look recorded first. */
@Service
@GoesOnUnderRestriction(value = "dsar-handling", because = "shows one field to whoever has a reason, on record")
@PreAuthorize("hasAnyRole('" + Roles.DPO + "', '" + Roles.FINANCE + "')")
public class ClearFields {

    private final JdbcClient jdbc;

    ClearFields(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty where there is none. */
    public Optional<String> read(AccountId account, Field field) {
        return jdbc.sql("SELECT " + field.column() + "::text FROM account WHERE id = :id")
                .param("id", account.value())
                .query((row, n) -> Optional.ofNullable(row.getString(1)))
                .optional()
                .flatMap(found -> found);
    }
}
