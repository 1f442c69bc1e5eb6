package ai.astrasonic.connectors.stripe;

import static ai.astrasonic.connectors.stripe.StripeLine.asked;
import static ai.astrasonic.connectors.stripe.StripeLine.once;

import ai.astrasonic.connectors.Corrected;
import ai.astrasonic.connectors.Refusal;
import ai.astrasonic.connectors.Task;
import com.stripe.model.Customer;
import com.stripe.param.CustomerUpdateParams;
import com.stripe.param.CustomerUpdateParams.Address;
import java.util.Optional;

/** Writes the right name, address and country onto a customer; an invoice that is final keeps what it said. */
final class StripeCorrection {

    private final StripeLine stripe;
    private final Task task;
    private final Corrected right;
    private final Optional<String> country;

    StripeCorrection(StripeLine stripe, Task task) {
        this.stripe = stripe;
        this.task = task;
        this.right = Corrected.in(task);
        this.country = Optional.ofNullable(task.corrections().get("country"));
    }

    boolean isEmpty() {
        return right.isEmpty() && country.isEmpty();
    }

    void write(Customer customer) {
        var update = CustomerUpdateParams.builder();
        right.email().ifPresent(update::setEmail);
        right.name().ifPresent(update::setName);
        country.ifPresent(value -> update.setAddress(address(customer, value)));
        var id = customer.getId();
        asked(() -> stripe.v1().customers().update(id, update.build(), once(task.key("correct-" + id))));
        requireRight(asked(() -> stripe.v1().customers().retrieve(id)));
    }

    /** With the rest of the address as it is: what is left out would be emptied. */
    private static Address address(Customer customer, String country) {
        var old = Optional.ofNullable(customer.getAddress());
        var address = Address.builder().setCountry(country);
        old.map(com.stripe.model.Address::getLine1).ifPresent(address::setLine1);
        old.map(com.stripe.model.Address::getLine2).ifPresent(address::setLine2);
        old.map(com.stripe.model.Address::getPostalCode).ifPresent(address::setPostalCode);
        old.map(com.stripe.model.Address::getCity).ifPresent(address::setCity);
        old.map(com.stripe.model.Address::getState).ifPresent(address::setState);
        return address.build();
    }

    private void requireRight(Customer now) {
        boolean isRight = right.email().stream().allMatch(value -> value.equals(now.getEmail()))
                && right.name().stream().allMatch(value -> value.equals(now.getName()))
                && country.stream()
                        .allMatch(value -> now.getAddress() != null
                                && value.equals(now.getAddress().getCountry()));
        if (!isRight) {
            throw new Refusal("stripe.old-value", true);
        }
    }
}
