package ai.astrasonic.connectors.stripe;

import static ai.astrasonic.connectors.stripe.StripeLine.asked;

import ai.astrasonic.billing.Plan;
import ai.astrasonic.connectors.Refusal;
import com.stripe.model.Price;
import com.stripe.param.PriceListParams;
import com.stripe.param.checkout.SessionCreateParams;
import com.stripe.param.checkout.SessionCreateParams.AutomaticTax;
import com.stripe.param.checkout.SessionCreateParams.BillingAddressCollection;
import com.stripe.param.checkout.SessionCreateParams.CustomerUpdate;
import com.stripe.param.checkout.SessionCreateParams.LineItem;
import com.stripe.param.checkout.SessionCreateParams.TaxIdCollection;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A page to pay on: the address is asked for, since the place decides on the tax, and a company may say its VAT number. */
final class NewPage {

    private static final Logger LOG = LoggerFactory.getLogger(NewPage.class);

    private final StripeLine stripe;
    private final Plan plan;

    NewPage(StripeLine stripe, Plan plan) {
        this.stripe = stripe;
        this.plan = plan;
    }

    SessionCreateParams of(String customer, StripeCheckout.Back back) {
        return SessionCreateParams.builder()
                .setMode(SessionCreateParams.Mode.SUBSCRIPTION)
                .setCustomer(customer)
                .addLineItem(
                        LineItem.builder().setPrice(price()).setQuantity(1L).build())
                .setSuccessUrl(back.paid())
                .setCancelUrl(back.notPaid())
                .putMetadata("plan", plan.key())
                .setAutomaticTax(AutomaticTax.builder().setEnabled(true).build())
                .setTaxIdCollection(TaxIdCollection.builder().setEnabled(true).build())
                .setBillingAddressCollection(BillingAddressCollection.REQUIRED)
                .setCustomerUpdate(CustomerUpdate.builder()
                        .setAddress(CustomerUpdate.Address.AUTO)
                        .setName(CustomerUpdate.Name.AUTO)
                        .build())
                .build();
    }

    /** Nobody pays another price than the one that they were shown. */
    private String price() {
        var params = PriceListParams.builder()
                .addLookupKey(plan.lookupKey())
                .setActive(true)
                .build();
        var prices = asked(() -> stripe.v1().prices().list(params)).getData();
        if (prices.size() != 1 || !isShown(prices.getFirst())) {
            LOG.error("Stripe's price {} is missing or not the one that we show", plan.lookupKey());
            throw new Refusal("stripe.refused", false);
        }
        return prices.getFirst().getId();
    }

    private boolean isShown(Price price) {
        return price.getUnitAmount() != null
                && price.getUnitAmount() == plan.amountMinor()
                && plan.currency().equals(price.getCurrency().toUpperCase(Locale.ROOT))
                && price.getRecurring() != null
                && plan.every().word().equals(price.getRecurring().getInterval())
                && price.getRecurring().getIntervalCount() == 1;
    }
}
