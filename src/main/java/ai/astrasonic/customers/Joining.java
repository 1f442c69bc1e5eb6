package ai.astrasonic.customers;

import ai.astrasonic.accounts.AccountIdentities;
import ai.astrasonic.accounts.Accounts;
import ai.astrasonic.audit.Actor;
import ai.astrasonic.audit.RunAs;
import ai.astrasonic.customers.JoiningOutcome.Existing;
import ai.astrasonic.customers.JoiningOutcome.Ground;
import ai.astrasonic.customers.JoiningOutcome.Opened;
import ai.astrasonic.customers.JoiningOutcome.Refused;
import ai.astrasonic.identityserver.CustomerIdentities;
import ai.astrasonic.identityserver.TokenHolders;
import ai.astrasonic.shared.EmailAddress;
import ai.astrasonic.shared.Roles;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Opens an account for whoever signed in and has none. Whether they are still there and which address is theirs, the identity
 * server is asked at that moment: the token may be of somebody who was removed since.
 */
@Service
@PreAuthorize("hasRole('" + Roles.CUSTOMER + "')")
public class Joining {

    private final AccountIdentities identities;
    private final Accounts accounts;
    private final TokenHolders holders;
    private final CustomerIdentities server;
    private final Opening opening;

    Joining(
            AccountIdentities identities,
            Accounts accounts,
            TokenHolders holders,
            CustomerIdentities server,
            Opening opening) {
        this.identities = identities;
        this.accounts = accounts;
        this.holders = holders;
        this.server = server;
        this.opening = opening;
    }

    /** A second call is answered with what the first one opened, also when both came at once. */
    public JoiningOutcome join(String token, Newcomer newcomer) {
        var identity = Actor.current().name();
        return RunAs.jobFor("customers", () -> existing(identity).orElseGet(() -> join(identity, token, newcomer)));
    }

    private JoiningOutcome join(String identity, String token, Newcomer newcomer) {
        var holder = holders.of(token).filter(known -> known.id().equals(identity));
        if (holder.isEmpty()) {
            return new Refused(Ground.NOT_SIGNED_IN);
        }
        var address = holder.get().email().map(EmailAddress::new);
        if (address.isEmpty() || !holder.get().verified()) {
            return new Refused(Ground.NOT_VERIFIED);
        }
        if (opening.isTooYoung(newcomer)) {
            return tooYoung(identity);
        }
        return open(identity, address.get(), newcomer);
    }

    /** Nothing of a child is kept, and so neither is the sign-in. */
    private Refused tooYoung(String identity) {
        if (server.isConfigured()) {
            server.remove(identity);
        }
        return new Refused(Ground.TOO_YOUNG);
    }

    private JoiningOutcome open(String identity, EmailAddress address, Newcomer newcomer) {
        try {
            return new Opened(opening.open(identity, address, newcomer));
        } catch (PolicyMovedOn shownAnother) {
            return new Refused(Ground.POLICY_CHANGED);
        } catch (DuplicateKeyException taken) {
            return existing(identity).orElseGet(() -> new Refused(Ground.ADDRESS_IN_USE));
        }
    }

    private Optional<JoiningOutcome> existing(String identity) {
        return identities.accountOf(identity).flatMap(accounts::contactOf).map(Existing::new);
    }
}
