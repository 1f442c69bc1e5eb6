package ai.astrasonic.jobs.retention;

import ai.astrasonic.identityserver.EventTerms;
import ai.astrasonic.retention.RetentionTarget;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Both stores of both realms. */
@Configuration(proxyBeanMethods = false)
class RealmEventsTargets {

    @Bean
    RetentionTarget customersEvents(EventTerms terms, Clock clock) {
        return new RealmEventsTarget("keycloak.event", "customers", terms, clock);
    }

    @Bean
    RetentionTarget customersAdminEvents(EventTerms terms, Clock clock) {
        return new RealmEventsTarget("keycloak.admin-event", "customers", terms, clock);
    }

    @Bean
    RetentionTarget staffEvents(EventTerms terms, Clock clock) {
        return new RealmEventsTarget("keycloak.staff-event", "staff", terms, clock);
    }

    @Bean
    RetentionTarget staffAdminEvents(EventTerms terms, Clock clock) {
        return new RealmEventsTarget("keycloak.staff-admin-event", "staff", terms, clock);
    }
}
