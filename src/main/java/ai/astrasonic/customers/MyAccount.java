package ai.astrasonic.customers;

import ai.astrasonic.accounts.AccountContact;
import ai.astrasonic.accounts.Accounts;
import ai.astrasonic.shared.Roles;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** One's own account. */
@Service
@PreAuthorize("hasRole('" + Roles.CUSTOMER + "')")
public class MyAccount {

    private final SignedIn customer;
    private final Accounts accounts;

    MyAccount(SignedIn customer, Accounts accounts) {
        this.customer = customer;
        this.accounts = accounts;
    }

    /** Who I am to you: address, name and language. */
    public AccountContact contact() {
        return customer.does(account -> accounts.contactOf(account).orElseThrow(NoAccount::new));
    }
}
