package ai.astrasonic.customers;

import ai.astrasonic.audit.Actor;
import ai.astrasonic.audit.AuditAct;
import ai.astrasonic.audit.AuditTrail;
import ai.astrasonic.identityserver.CustomerSessions;
import ai.astrasonic.identityserver.CustomerSessions.Session;
import ai.astrasonic.shared.Roles;
import java.util.List;
import java.util.NoSuchElementException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Where one is signed in. */
@Service
@PreAuthorize("hasRole('" + Roles.CUSTOMER + "')")
public class MySessions {

    private final SignedIn customer;
    private final CustomerSessions sessions;
    private final AuditTrail audit;

    MySessions(SignedIn customer, CustomerSessions sessions, AuditTrail audit) {
        this.customer = customer;
        this.sessions = sessions;
        this.audit = audit;
    }

    public List<Session> all() {
        var identity = Actor.current().name();
        return customer.does(account -> sessions.of(identity));
    }

    /** @throws NoSuchElementException when it is none of one's own */
    public void end(String session) {
        var identity = Actor.current().name();
        customer.does(account -> {
            if (!sessions.end(identity, session)) {
                throw new NoSuchElementException("No such session of this person");
            }
            audit.record(
                    AuditAct.of("ended-session", "account", account.value()).about(account));
            return account;
        });
    }

    /** Signs out everywhere; what was signed in cannot be renewed. */
    public void endAll() {
        var identity = Actor.current().name();
        customer.does(account -> {
            sessions.endAll(identity);
            audit.record(AuditAct.of("ended-all-sessions", "account", account.value())
                    .about(account));
            return account;
        });
    }
}
