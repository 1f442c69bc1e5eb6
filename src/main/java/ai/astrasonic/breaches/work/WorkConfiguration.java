package ai.astrasonic.breaches.work;

import ai.astrasonic.datamap.DataSet;
import ai.astrasonic.datamap.DataSetSource;
import ai.astrasonic.datamap.Place;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which tables of the work on breaches are about organisations and pages, and not about people. */
@Configuration(proxyBeanMethods = false)
class WorkConfiguration {

    @Bean
    DataSetSource workOnBreaches() {
        return () -> List.of(
                technical(
                        "party",
                        "an organisation that has a part in a breach",
                        List.of("id", "number", "breach_id", "kind", "name", "reference", "told_on")),
                technical(
                        "link",
                        "where more is to be read about a breach",
                        List.of("id", "number", "breach_id", "address", "words")));
    }

    private static DataSet technical(String key, String why, List<String> columns) {
        return DataSet.technical("breaches." + key, Place.DATABASE, "breach_" + key, why, columns);
    }
}
