package ai.astrasonic.customers;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where Stripe and other services send people back to.
 *
 * @param publicUrl the address at which browsers reach us
 */
@ConfigurationProperties("astrasonic.ways-back")
record WaysBack(@DefaultValue("http://localhost:8080") URI publicUrl) {

    String page() {
        return at("/my/subscription");
    }

    /** It is registered with each service, so it is one address for all. */
    String connected() {
        return at("/my/connections/back");
    }

    private String at(String path) {
        return publicUrl.toString().replaceAll("/+$", "") + path;
    }

    /** Stripe writes the number of its page in. */
    String paid() {
        return page() + "?paid={CHECKOUT_SESSION_ID}";
    }
}
