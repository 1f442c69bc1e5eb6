package ai.astrasonic.health;

import ai.astrasonic.objectstore.ObjectStore;
import ai.astrasonic.objectstore.ObjectStoreFailure;
import ai.astrasonic.objectstore.ObjectStores;
import java.util.Map;
import org.springframework.boot.health.contributor.CompositeHealthContributor;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthContributor;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Up while both stores let us at our buckets. */
@Configuration(proxyBeanMethods = false)
class ObjectStoresHealth {

    @Bean
    HealthContributor storesHealthContributor(ObjectStores stores) {
        return CompositeHealthContributor.fromMap(Map.of(
                "primary", indicator(stores.primary()), "disasterRecovery", indicator(stores.disasterRecovery())));
    }

    private static HealthIndicator indicator(ObjectStore store) {
        return () -> {
            try {
                store.check();
                return Health.up().build();
            } catch (ObjectStoreFailure e) {
                return Health.down(e).build();
            }
        };
    }
}
