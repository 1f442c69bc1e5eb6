package ai.astrasonic.testing;

import ai.astrasonic.accounts.AccountRegister;
import ai.astrasonic.accounts.NewAccount;
import ai.astrasonic.audit.RunAs;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.EmailAddress;
import java.time.Clock;
import java.util.List;
import java.util.Locale;

/** Accounts of customers whom the identity server knows: {@code ada} is at ada@example.org, in the Netherlands, and reads Dutch. */
public final class OpenedAccounts {

    private OpenedAccounts() {}

    /** @param identity the identity server's id of the person */
    public static AccountId open(AccountRegister register, Clock clock, String name, String identity) {
        var id = AccountId.next(clock);
        var email = new EmailAddress(name + "@example.org");
        var account = new NewAccount(id, email, name, "NL", Locale.of("nl"), null, identity, clock.instant());
        RunAs.jobFor("test", () -> register.register(List.of(account)));
        return id;
    }
}
