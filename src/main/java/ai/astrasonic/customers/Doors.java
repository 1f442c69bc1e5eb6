package ai.astrasonic.customers;

import ai.astrasonic.connectors.grants.Connectable;
import ai.astrasonic.connectors.grants.Grants;
import ai.astrasonic.correspondence.OpenLine;
import ai.astrasonic.outbound.Outbound;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where customers let us into their accounts elsewhere. */
@FunctionalInterface
interface Doors {

    /** On a line of its own. */
    Grants of(Connectable service);

    /** Those of the services themselves, on the lines that every call takes. */
    @Configuration(proxyBeanMethods = false)
    class OfServices {

        @Bean
        Doors doors(OpenLine lines, Outbound outbound) {
            return service -> new Grants(service, lines.to(service.provider().recipient()), outbound::reallyAt);
        }
    }
}
