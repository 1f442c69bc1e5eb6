package ai.astrasonic.connectors.stripe;

import static ai.astrasonic.connectors.stripe.StripeLine.asked;
import static ai.astrasonic.connectors.stripe.StripeLine.once;

import com.stripe.model.Customer;
import com.stripe.param.CustomerCreateParams;
import com.stripe.param.CustomerListParams;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Finds the customer of an account at Stripe, or makes it, once. */
final class Buyers {

    private static final String ACCOUNT = "account_id";

    private final StripeLine stripe;

    Buyers(StripeLine stripe) {
        this.stripe = stripe;
    }

    String of(Buyer buyer) {
        return found(buyer).stream().findFirst().orElseGet(() -> made(buyer));
    }

    /** One whose making was never answered, or that we lost with a restore. */
    private List<String> found(Buyer buyer) {
        var found = new ArrayList<String>();
        Pages<Customer> with = last -> stripe.v1()
                .customers()
                .list(CustomerListParams.builder()
                        .setEmail(buyer.email().typed())
                        .setLimit(Pages.LIMIT)
                        .setStartingAfter(last)
                        .build());
        with.eachTold((customer, told) -> {
            if (customer.getMetadata() != null
                    && buyer.account().toString().equals(customer.getMetadata().get(ACCOUNT))) {
                found.add(told.toString());
            }
        });
        return found;
    }

    /** With other details it is another call: a key stands for one content. */
    private String made(Buyer buyer) {
        var params = CustomerCreateParams.builder()
                .setEmail(buyer.email().typed())
                .setName(buyer.name())
                .addPreferredLocale(buyer.language())
                .putMetadata(ACCOUNT, buyer.account().toString())
                .build();
        var key = "customer-" + buyer.account() + "-"
                + Integer.toHexString(Objects.hash(buyer.email().typed(), buyer.name(), buyer.language()));
        return asked(() -> stripe.v1().customers().create(params, once(key)))
                .getLastResponse()
                .body();
    }
}
