package ai.astrasonic.customers;

import ai.astrasonic.connectors.stripe.StripeCheckout;
import ai.astrasonic.correspondence.OpenLine;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where customers pay. */
@FunctionalInterface
interface Till {

    /** On a line of its own. */
    StripeCheckout open();

    /** Stripe's till, on the line that every call to Stripe takes. */
    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(WaysBack.class)
    class AtStripe {

        @Bean
        Till till(OpenLine lines) {
            return () -> new StripeCheckout(lines.to("stripe"));
        }
    }
}
