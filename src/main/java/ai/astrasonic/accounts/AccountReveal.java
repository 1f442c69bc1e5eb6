package ai.astrasonic.accounts;

import ai.astrasonic.audit.Reveals;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.GoesOnUnderRestriction;
import ai.astrasonic.shared.Roles;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows one masked field in clear to somebody who says why; each look is in the audit trail, the value is not. */
@GoesOnUnderRestriction(value = "dsar-handling", because = "shows one field to whoever handles a request, on record")
@Service
public class AccountReveal {

    /** A field that lists show masked. */
    public enum Field {
        EMAIL("email_as_typed"),
        NAME("display_name"),
        BIRTH_YEAR("birth_year");

        private final String column;

        Field(String column) {
            this.column = column;
        }

        String column() {
            return column;
        }
    }

    private final ClearFields fields;
    private final Reveals reveals;

    AccountReveal(ClearFields fields, Reveals reveals) {
        this.fields = fields;
        this.reveals = reveals;
    }

    /**
     * @return the value in clear; empty where there is none
     * @throws IllegalArgumentException without a reason
     */
    @Transactional
    @PreAuthorize("hasAnyRole('" + Roles.DPO + "')")
    public Optional<String> reveal(AccountId account, Field field, String reason) {
        reveals.record(account, field.name(), reason);
        return fields.read(account, field);
    }
}
