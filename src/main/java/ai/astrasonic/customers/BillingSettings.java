package ai.astrasonic.customers;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where Stripe sends people back to.
 *
 * @param publicUrl the address at which browsers reach us
 */
@ConfigurationProperties("astrasonic.billing")
record BillingSettings(
        @DefaultValue("http://localhost:8080") URI publicUrl) {

    private static final String PAGE = "/my/subscription";

    String page() {
        return publicUrl.toString().replaceAll("/+$", "") + PAGE;
    }

    /** Stripe writes the number of its page in. */
    String paid() {
        return page() + "?paid={CHECKOUT_SESSION_ID}";
    }
}
