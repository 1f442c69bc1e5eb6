package ai.astrasonic.connectors.stripe;

import static ai.astrasonic.connectors.stripe.StripeLine.found;

import ai.astrasonic.connectors.HandleKind;
import ai.astrasonic.connectors.Refusal;
import ai.astrasonic.connectors.Task;
import com.stripe.model.Customer;
import com.stripe.param.CustomerListParams;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Finds the customers of a person at Stripe; there may be several. */
final class Customers {

    private final StripeLine stripe;

    Customers(StripeLine stripe) {
        this.stripe = stripe;
    }

    /** Those that we noted, and those with an address of theirs that belong to no other account. */
    Set<String> of(Task task) {
        var accounts = task.handles().of(HandleKind.ACCOUNT);
        var customers = new LinkedHashSet<String>();
        task.handles().of(HandleKind.STRIPE_CUSTOMER).stream()
                .filter(id -> read(id).isPresent())
                .forEach(customers::add);
        task.handles()
                .of(HandleKind.EMAIL)
                .forEach(email -> with(email).each(customer -> {
                    var account = customer.getMetadata() == null
                            ? null
                            : customer.getMetadata().get("account_id");
                    if (account == null || accounts.contains(account)) {
                        customers.add(customer.getId());
                    }
                }));
        return customers;
    }

    /** A customer that was deleted is none, though Stripe still tells its number. */
    Optional<Customer> read(String id) {
        var found = found(() -> stripe.v1().customers().retrieve(id));
        if (found.isPresent() && !id.equals(found.get().getId())) {
            throw new Refusal("stripe.unclear", true);
        }
        return found.filter(customer -> !Boolean.TRUE.equals(customer.getDeleted()));
    }

    private Pages<Customer> with(String email) {
        return last -> stripe.v1()
                .customers()
                .list(CustomerListParams.builder()
                        .setEmail(email)
                        .setLimit(Pages.LIMIT)
                        .setStartingAfter(last)
                        .build());
    }
}
