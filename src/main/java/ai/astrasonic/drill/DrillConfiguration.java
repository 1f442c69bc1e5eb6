package ai.astrasonic.drill;

import ai.astrasonic.datamap.DataSet;
import ai.astrasonic.datamap.DataSetSource;
import ai.astrasonic.datamap.Place;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Binds the settings and says what the table of drills holds. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DrillSettings.class)
class DrillConfiguration {

    @Bean
    DataSetSource drillsOnTheMap() {
        return () -> List.of(DataSet.technical(
                "drill.restore-drill",
                Place.DATABASE,
                "restore_drill",
                "counts and names of tables: no value of a person, and the people of a drill do not exist",
                List.of("id", "begun_at", "ended_at", "zero", "outcome", "report", "report_sha256")));
    }
}
