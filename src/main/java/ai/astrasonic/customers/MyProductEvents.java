package ai.astrasonic.customers;

import ai.astrasonic.analytics.Happening;
import ai.astrasonic.analytics.ProductEvents;
import ai.astrasonic.shared.Roles;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * What happened in a program of mine. It is read from my device, so it takes my consent (Art. 11.7a Tw, ePrivacy 5(3)), looked
 * up each time: without it nothing is kept, nor after an objection or under a restriction.
 */
@Service
@PreAuthorize("hasRole('" + Roles.CUSTOMER + "')")
public class MyProductEvents {

    private final SignedIn customer;
    private final ProductEvents events;

    MyProductEvents(SignedIn customer, ProductEvents events) {
        this.customer = customer;
        this.events = events;
    }

    /** Answers how many were kept. */
    public int record(List<Happening> happenings) {
        return customer.does(account -> events.record(account, happenings));
    }
}
