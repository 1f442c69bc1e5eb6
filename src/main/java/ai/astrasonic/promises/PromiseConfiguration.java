package ai.astrasonic.promises;

import ai.astrasonic.datamap.DataSet;
import ai.astrasonic.datamap.DataSetSource;
import ai.astrasonic.datamap.Place;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Binds the settings and says what the table of results holds. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PromiseSettings.class)
class PromiseConfiguration {

    @Bean
    DataSetSource promiseResultsOnTheMap() {
        return () -> List.of(DataSet.technical(
                "promises.promise_check",
                Place.DATABASE,
                "promise_check",
                "states, counts, names of tables and ids of cases: no value of a person",
                List.of(
                        "id",
                        "promise",
                        "state",
                        "reason_key",
                        "reason_values",
                        "found",
                        "evidence",
                        "checked_at",
                        "took_millis")));
    }
}
