package ai.astrasonic.objectstore;

import ai.astrasonic.objectstore.s3.S3ObjectStore;
import ai.astrasonic.outbound.Outbound;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the two stores. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ObjectStoreProperties.class)
class ObjectStoreConfiguration {

    @Bean(destroyMethod = "close")
    S3ObjectStore primaryStore(ObjectStoreProperties stores, Outbound outbound) {
        return S3ObjectStore.of("primary store", stores.primary(), outbound);
    }

    @Bean(destroyMethod = "close")
    S3ObjectStore disasterRecoveryStore(ObjectStoreProperties stores, Outbound outbound) {
        return S3ObjectStore.of("disaster-recovery store", stores.disasterRecovery(), outbound);
    }

    @Bean
    ObjectStores objectStores(S3ObjectStore primaryStore, S3ObjectStore disasterRecoveryStore) {
        return new ObjectStores(primaryStore, disasterRecoveryStore);
    }
}
