package ai.astrasonic.customers;

import ai.astrasonic.securitylog.PersonsEvents;
import ai.astrasonic.shared.PlaceInTime;
import ai.astrasonic.shared.Roles;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** What happened at the door in one's own name. */
@Service
@PreAuthorize("hasRole('" + Roles.CUSTOMER + "')")
public class MySecurityEvents {

    private final SignedIn customer;
    private final PersonsEvents events;

    MySecurityEvents(SignedIn customer, PersonsEvents events) {
        this.customer = customer;
        this.events = events;
    }

    /** The newest first, from before the given place. */
    public List<PersonsEvents.Event> page(@Nullable PlaceInTime before, int rows) {
        return customer.does(account -> events.page(account, before, rows));
    }
}
