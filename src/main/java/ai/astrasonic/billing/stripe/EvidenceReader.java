package ai.astrasonic.billing.stripe;

import com.stripe.model.Charge;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a payment tells of where the customer is (Reg. (EU) 282/2011, Art. 24f). */
final class EvidenceReader {

    /** We put the country of the customer's network address there when we make a payment; Stripe does not tell it. */
    private static final String NETWORK = "ip_country";

    private EvidenceReader() {}

    static List<StripeTold.Evidence> of(Charge charge) {
        var countries = new LinkedHashMap<String, @Nullable String>();
        countries.put("billing-address", billing(charge));
        countries.put("card-country", card(charge));
        countries.put("bank-country", bank(charge));
        countries.put("ip-country", network(charge.getMetadata()));
        return countries.entrySet().stream()
                .filter(kind -> kind.getValue() != null && kind.getValue().matches("[A-Z]{2}"))
                .map(kind -> new StripeTold.Evidence(
                        charge.getId(), kind.getKey(), kind.getValue(), StripeReader.at(charge.getCreated())))
                .toList();
    }

    private static @Nullable String billing(Charge charge) {
        var billing = charge.getBillingDetails();
        return billing == null || billing.getAddress() == null
                ? null
                : billing.getAddress().getCountry();
    }

    private static @Nullable String card(Charge charge) {
        var method = charge.getPaymentMethodDetails();
        return method == null || method.getCard() == null
                ? null
                : method.getCard().getCountry();
    }

    private static @Nullable String bank(Charge charge) {
        var method = charge.getPaymentMethodDetails();
        return method == null || method.getSepaDebit() == null
                ? null
                : method.getSepaDebit().getCountry();
    }

    private static @Nullable String network(@Nullable Map<String, String> metadata) {
        return metadata == null ? null : metadata.get(NETWORK);
    }
}
