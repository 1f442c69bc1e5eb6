package ai.astrasonic.customers;

import ai.astrasonic.requests.Holdings;
import ai.astrasonic.requests.Holdings.Holding;
import ai.astrasonic.shared.Roles;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** What we hold about whoever is signed in. */
@Service
@PreAuthorize("hasRole('" + Roles.CUSTOMER + "')")
public class MyData {

    private final SignedIn customer;
    private final Holdings holdings;

    MyData(SignedIn customer, Holdings holdings) {
        this.customer = customer;
        this.holdings = holdings;
    }

    /** Each set of the data map with a record of mine, and how many there are. */
    public List<Holding> held() {
        return customer.does(holdings::of);
    }
}
