package ai.astrasonic.breaches;

import ai.astrasonic.datamap.DataSet;
import ai.astrasonic.datamap.DataSetSource;
import ai.astrasonic.datamap.Place;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Settings of this module, and which of its tables are about nobody. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BreachSettings.class)
class BreachesConfiguration {

    @Bean
    DataSetSource hoursOfBreaches() {
        return () -> List.of(
                technical("reminder", "which stage of the hours was told of", List.of("breach_id", "stage", "told_at")),
                technical("hold", "which hold keeps the evidence of which breach", List.of("breach_id", "hold_id")));
    }

    private static DataSet technical(String key, String why, List<String> columns) {
        return DataSet.technical("breaches." + key, Place.DATABASE, "breach_" + key, why, columns);
    }
}
