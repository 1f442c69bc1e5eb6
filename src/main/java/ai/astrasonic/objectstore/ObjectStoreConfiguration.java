package ai.astrasonic.objectstore;

import ai.astrasonic.objectstore.s3.S3ObjectStore;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the two stores. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ObjectStoreProperties.class)
class ObjectStoreConfiguration {

    @Bean(destroyMethod = "close")
    S3ObjectStore primaryStore(ObjectStoreProperties stores) {
        return S3ObjectStore.of("primary store", stores.primary());
    }

    @Bean(destroyMethod = "close")
    S3ObjectStore disasterRecoveryStore(ObjectStoreProperties stores) {
        return S3ObjectStore.of("disaster-recovery store", stores.disasterRecovery());
    }

    @Bean
    ObjectStores objectStores(S3ObjectStore primaryStore, S3ObjectStore disasterRecoveryStore) {
        return new ObjectStores(primaryStore, disasterRecoveryStore);
    }
}
