package ai.astrasonic.requests;

import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.EmailAddress;
import java.util.Optional;

/** What this module must know of accounts: whose an address is, and where we hold that person can be reached. */
interface PeopleOnFile {

    /** The account that has exactly this address, else the one that had it last. */
    Optional<AccountId> accountBy(EmailAddress address);

    /** The address that we hold now, never the one a request came from. */
    Optional<EmailAddress> addressOf(AccountId account);

    boolean exists(AccountId account);
}
