package ai.astrasonic.recipientchanges;

import ai.astrasonic.datamap.DataSet;
import ai.astrasonic.datamap.DataSetSource;
import ai.astrasonic.datamap.Place;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Settings of this module, and which of its tables is about companies and not about people. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ChangeSettings.class)
class ChangesConfiguration {

    @Bean
    DataSetSource changesOfRecipients() {
        return () -> List.of(DataSet.technical(
                "recipientchanges.change",
                Place.DATABASE,
                "recipient_change",
                "a change of a company, which everybody may read",
                List.of(
                        "id",
                        "kind",
                        "recipient",
                        "replaces",
                        "before",
                        "after",
                        "words_en",
                        "words_nl",
                        "audience",
                        "state",
                        "drafted_at",
                        "announced_at",
                        "objections_to",
                        "in_force_at",
                        "withdrawn_at",
                        "because_en",
                        "because_nl",
                        "told_at")));
    }
}
