package ai.astrasonic.customers;

import ai.astrasonic.erasure.ErasureCases;
import ai.astrasonic.erasure.ErasureView;
import ai.astrasonic.shared.RequestId;
import ai.astrasonic.shared.Roles;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** How far the erasure is that whoever is signed in asked for. */
@Service
@PreAuthorize("hasRole('" + Roles.CUSTOMER + "')")
public class MyErasure {

    private final SignedIn customer;
    private final MyRequests requests;
    private final ErasureCases erasures;

    MyErasure(SignedIn customer, MyRequests requests, ErasureCases erasures) {
        this.customer = customer;
        this.requests = requests;
        this.erasures = erasures;
    }

    /**
     * What goes, what stays and why, and until when it can be called off; empty while nothing is planned.
     *
     * @throws java.util.NoSuchElementException when the request is not one of mine
     */
    public Optional<ErasureView> of(RequestId id) {
        var mine = requests.get(id);
        return customer.does(me -> erasures.of(mine.id()));
    }
}
