package ai.astrasonic.datamap;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tables of the libraries that hold nothing about a data subject. */
@Configuration(proxyBeanMethods = false)
class TechnicalTables {

    @Bean
    DataSetSource migrations() {
        return () -> List.of(DataSet.technical(
                "database.migrations",
                Place.DATABASE,
                "flyway_schema_history",
                "which migration ran when, for the schema",
                List.of(
                        "installed_rank",
                        "version",
                        "description",
                        "type",
                        "script",
                        "checksum",
                        "installed_by",
                        "installed_on",
                        "execution_time",
                        "success")));
    }

    @Bean
    DataSetSource events() {
        return () -> List.of(DataSet.technical(
                "database.events",
                Place.DATABASE,
                "event_publication",
                "events carry ids and values, removed when heard",
                List.of(
                        "id",
                        "listener_id",
                        "event_type",
                        "serialized_event",
                        "publication_date",
                        "completion_date",
                        "status",
                        "completion_attempts",
                        "last_resubmission_date")));
    }
}
