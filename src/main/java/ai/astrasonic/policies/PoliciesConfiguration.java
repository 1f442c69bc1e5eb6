package ai.astrasonic.policies;

import ai.astrasonic.datamap.DataSet;
import ai.astrasonic.datamap.DataSetSource;
import ai.astrasonic.datamap.Place;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Settings of this module, and which of its tables is about nobody. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PolicySettings.class)
class PoliciesConfiguration {

    @Bean
    DataSetSource versionsOfThePolicy() {
        return () -> List.of(DataSet.technical(
                "policies.version",
                Place.DATABASE,
                "policy_version",
                "a text of ours, which everybody may read",
                List.of(
                        "id",
                        "number",
                        "state",
                        "effective_on",
                        "text_en",
                        "text_nl",
                        "summary_en",
                        "summary_nl",
                        "material",
                        "material_because",
                        "sha256",
                        "drafted_at",
                        "published_at",
                        "told_at")));
    }
}
