package ai.astrasonic.connectors.stripe;

import static ai.astrasonic.connectors.stripe.StripeLine.asked;
import static ai.astrasonic.connectors.stripe.StripeLine.found;
import static ai.astrasonic.connectors.stripe.StripeLine.once;

import ai.astrasonic.connectors.Refusal;
import ai.astrasonic.connectors.Task;
import com.stripe.model.PaymentMethod;
import com.stripe.model.Subscription;
import com.stripe.param.CustomerUpdateParams;
import com.stripe.param.SubscriptionCancelParams;
import com.stripe.param.common.EmptyParam;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Takes a customer away from Stripe; what the books hold of it stays as it is. */
final class Removal {

    private static final Set<String> OVER = Set.of("canceled", "incomplete_expired");

    private final StripeLine stripe;
    private final Lists lists;
    private final Task task;
    private long customers;
    private long subscriptions;
    private long paymentMethods;

    Removal(StripeLine stripe, Task task) {
        this.stripe = stripe;
        this.lists = new Lists(stripe.v1());
        this.task = task;
    }

    void remove(String customer) {
        var there = new Customers(stripe);
        if (there.read(customer).isEmpty()) {
            return;
        }
        running(customer).forEach(this::cancel);
        paymentMethods(customer).forEach(this::detach);
        empty(customer);
        found(() -> stripe.v1().customers().delete(customer, once(task.key("delete-" + customer))));
        if (there.read(customer).isPresent()) {
            throw new Refusal("stripe.still-there", true);
        }
        customers++;
    }

    Map<String, Long> counts() {
        return Map.of("customers", customers, "subscriptions", subscriptions, "payment-methods", paymentMethods);
    }

    private List<Subscription> running(String customer) {
        var running = new ArrayList<Subscription>();
        lists.subscriptions(customer).each(subscription -> {
            if (!OVER.contains(subscription.getStatus())) {
                running.add(subscription);
            }
        });
        return running;
    }

    private List<PaymentMethod> paymentMethods(String customer) {
        var methods = new ArrayList<PaymentMethod>();
        lists.paymentMethods(customer).each(methods::add);
        return methods;
    }

    /** At once, and without a last invoice of its own. */
    private void cancel(Subscription subscription) {
        var how = SubscriptionCancelParams.builder()
                .setInvoiceNow(false)
                .setProrate(false)
                .build();
        found(() -> stripe.v1()
                .subscriptions()
                .cancel(subscription.getId(), how, once(task.key("cancel-" + subscription.getId()))));
        subscriptions++;
    }

    private void detach(PaymentMethod method) {
        found(() -> stripe.v1().paymentMethods().detach(method.getId(), once(task.key("detach-" + method.getId()))));
        paymentMethods++;
    }

    /** The number of a deleted customer stays readable there; invoices carry copies of their own. */
    private void empty(String customer) {
        var nothing = CustomerUpdateParams.builder()
                .setName(EmptyParam.EMPTY)
                .setEmail(EmptyParam.EMPTY)
                .setPhone(EmptyParam.EMPTY)
                .setAddress(EmptyParam.EMPTY)
                .setShipping(EmptyParam.EMPTY)
                .setDescription(EmptyParam.EMPTY)
                .build();
        asked(() -> stripe.v1().customers().update(customer, nothing, once(task.key("empty-" + customer))));
    }
}
