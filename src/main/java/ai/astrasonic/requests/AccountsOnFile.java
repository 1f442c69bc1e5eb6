package ai.astrasonic.requests;

import ai.astrasonic.accounts.AccountContact;
import ai.astrasonic.accounts.Accounts;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.EmailAddress;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Asks the accounts. */
@Component
class AccountsOnFile implements PeopleOnFile {

    private final Accounts accounts;

    AccountsOnFile(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Optional<AccountId> accountBy(EmailAddress address) {
        return accounts.ownerOf(address);
    }

    @Override
    public Optional<EmailAddress> addressOf(AccountId account) {
        return accounts.contactOf(account).map(AccountContact::email);
    }

    @Override
    public boolean exists(AccountId account) {
        return accounts.summary(account).isPresent();
    }
}
