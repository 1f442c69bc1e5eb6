package ai.astrasonic.correspondence;

import ai.astrasonic.datamap.DataSet;
import ai.astrasonic.datamap.DataSetSource;
import ai.astrasonic.datamap.Place;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Binds the settings and says what the table of calls holds. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RecipientSettings.class)
class CorrespondenceConfiguration {

    @Bean
    DataSetSource callsOnTheMap() {
        return () -> List.of(DataSet.technical(
                "correspondence.call",
                Place.DATABASE,
                "recipient_call",
                "templates, hashes and the recipient's own number of a call: no value of a person",
                List.of(
                        "id",
                        "task_id",
                        "attempt",
                        "method",
                        "template",
                        "request_hash",
                        "status",
                        "reference",
                        "answer_hash",
                        "began_at",
                        "ended_at")));
    }
}
