package ai.astrasonic.accounts;

import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.EmailAddress;
import ai.astrasonic.shared.GoesOnUnderRestriction;
import ai.astrasonic.shared.Roles;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Corrects the account itself; whoever calls keeps before and after, and reaches the copies. */
@GoesOnUnderRestriction(value = "dsar-handling", because = "corrects (Art. 16), of restricted people above all")
@Service
@Transactional
@PreAuthorize("hasAnyRole('" + Roles.DPO + "', '" + Roles.SYSTEM + "')")
public class AccountCorrections {

    private final AccountRepository accounts;
    private final JdbcClient jdbc;

    AccountCorrections(AccountRepository accounts, JdbcClient jdbc) {
        this.accounts = accounts;
        this.jdbc = jdbc;
    }

    /** The value in clear, for comparing and masking. */
    @Transactional(readOnly = true)
    public Optional<String> valueOf(AccountId account, AccountAttribute attribute) {
        return account(account).value(attribute);
    }

    /** Enough to recognise the value, not enough to use it. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('" + Roles.DPO + "', '" + Roles.AUDITOR + "', '" + Roles.SYSTEM + "')")
    public Optional<String> maskedValueOf(AccountId account, AccountAttribute attribute) {
        return account(account)
                .value(attribute)
                .map(value -> switch (attribute) {
                    case EMAIL -> new EmailAddress(value).masked();
                    case NAME -> Masking.name(value);
                    case BIRTH_YEAR -> value.substring(0, 2) + "••";
                    case COUNTRY, LANGUAGE -> value;
                });
    }

    /** Whether the address is in use by somebody else; two people never share one. */
    @Transactional(readOnly = true)
    public boolean isTaken(EmailAddress address, AccountId by) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM account WHERE email = :email AND id <> :id)")
                .param("email", address.normal())
                .param("id", by.value())
                .query(Boolean.class)
                .single();
    }

    /**
     * Puts the right value in the wrong one's place; a wrong address is not kept as a former one, for it never was theirs.
     *
     * @throws IllegalStateException when the person has been erased
     */
    public void correct(AccountId id, AccountAttribute attribute, String value) {
        var account = account(id);
        if (attribute == AccountAttribute.EMAIL) {
            account.email().ifPresent(wrong -> forgetFormer(id, wrong));
        }
        account.correct(attribute, value);
    }

    private void forgetFormer(AccountId account, EmailAddress wrong) {
        jdbc.sql("DELETE FROM account_email WHERE account_id = :account AND email = :email")
                .param("account", account.value())
                .param("email", wrong.normal())
                .update();
    }

    private Account account(AccountId id) {
        return accounts.findById(id.value()).orElseThrow(() -> new IllegalArgumentException("No account " + id));
    }
}
