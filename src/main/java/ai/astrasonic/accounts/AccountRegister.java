package ai.astrasonic.accounts;

import ai.astrasonic.database.BulkInsert;
import ai.astrasonic.shared.GoesOnUnderRestriction;
import ai.astrasonic.shared.Roles;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes new accounts in, any number at once. */
@GoesOnUnderRestriction(value = "account-sign-in", because = "takes in people who open an account themselves")
@Service
@PreAuthorize("hasAnyRole('" + Roles.SYSTEM + "')")
public class AccountRegister {

    private static final List<String> COLUMNS = List.of(
            "id uuid",
            "email text",
            "email_as_typed text",
            "email_since timestamptz",
            "display_name text",
            "country text",
            "language text",
            "birth_year integer",
            "identity_id text",
            "status text",
            "created_at timestamptz");

    private final BulkInsert insert;

    AccountRegister(BulkInsert insert) {
        this.insert = insert;
    }

    /** All of them or, when an address is taken, none. */
    @Transactional
    public long register(Collection<NewAccount> accounts) {
        return insert.into("account", COLUMNS, accounts.stream().map(AccountRegister::columns));
    }

    private static List<@Nullable Object> columns(NewAccount a) {
        return Arrays.asList(
                a.id(),
                a.email().normal(),
                a.email().typed(),
                a.createdAt(),
                a.displayName(),
                a.country(),
                a.language().getLanguage(),
                a.birthYear(),
                a.identityId(),
                AccountStatus.ACTIVE,
                a.createdAt());
    }
}
