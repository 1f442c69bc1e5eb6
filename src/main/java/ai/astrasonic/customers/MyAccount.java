package ai.astrasonic.customers;

import ai.astrasonic.accounts.AccountAttribute;
import ai.astrasonic.accounts.AccountContact;
import ai.astrasonic.accounts.AccountCorrections;
import ai.astrasonic.accounts.Accounts;
import ai.astrasonic.rectification.Correction;
import ai.astrasonic.rectification.Rectifications;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.Roles;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One's own account. */
@Service
@PreAuthorize("hasRole('" + Roles.CUSTOMER + "')")
public class MyAccount {

    private static final String EVIDENCE = "their own sign-in";
    private static final String REASON = "changed by the person in their account";

    private final SignedIn customer;
    private final Accounts accounts;
    private final AccountCorrections corrections;
    private final Rectifications rectifications;

    MyAccount(SignedIn customer, Accounts accounts, AccountCorrections corrections, Rectifications rectifications) {
        this.customer = customer;
        this.accounts = accounts;
        this.corrections = corrections;
        this.rectifications = rectifications;
    }

    /** Who I am to you: address, name and language. */
    public AccountContact contact() {
        return customer.does(account -> accounts.contactOf(account).orElseThrow(NoAccount::new));
    }

    /** All of it that I can see and change. */
    @Transactional(readOnly = true)
    public OwnAccount own() {
        return customer.does(this::own);
    }

    /**
     * Changes all that is named or nothing, and the copies of it elsewhere (Art. 16). Of two who saw the same, the second one
     * fails when it ends.
     *
     * @param seen whether a version is one that the caller saw
     * @throws ChangedMeanwhile when the present one is not
     * @throws CannotBeSo when a value is none
     */
    @Transactional
    public OwnAccount change(AccountChange change, Predicate<String> seen) {
        return customer.does(account -> {
            if (!seen.test(own(account).version())) {
                throw new ChangedMeanwhile();
            }
            change.values().forEach((attribute, value) -> put(account, attribute, value));
            return own(account);
        });
    }

    private void put(AccountId account, AccountAttribute attribute, String value) {
        switch (rectifications.correct(account, attribute, value, EVIDENCE, REASON, null)) {
            case Correction.Refused(var why) -> throw new CannotBeSo(attribute.name(), why.name());
            case Correction.Unchanged _, Correction.Corrected _ -> {}
        }
    }

    private OwnAccount own(AccountId account) {
        var email = corrections.valueOf(account, AccountAttribute.EMAIL).orElseThrow(NoAccount::new);
        return new OwnAccount(
                account,
                email,
                value(account, AccountAttribute.NAME),
                value(account, AccountAttribute.LANGUAGE),
                value(account, AccountAttribute.COUNTRY));
    }

    private @Nullable String value(AccountId account, AccountAttribute attribute) {
        return corrections.valueOf(account, attribute).orElse(null);
    }
}
