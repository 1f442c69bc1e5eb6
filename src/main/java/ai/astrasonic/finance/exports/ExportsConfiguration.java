package ai.astrasonic.finance.exports;

import ai.astrasonic.datamap.DataSet;
import ai.astrasonic.datamap.DataSetSource;
import ai.astrasonic.datamap.Place;
import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Settings of the exports, and their table, which is about nobody but the staff. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ExportSettings.class)
class ExportsConfiguration {

    @Bean
    DataSetSource tableOfExports() {
        return () -> List.of(DataSet.technical(
                        "finance.export",
                        Place.DATABASE,
                        "finance_export",
                        "files of a financial year that were made",
                        List.of(
                                "id",
                                "year",
                                "open",
                                "with_documents",
                                "ordered_by",
                                "ordered_at",
                                "wrapped_key",
                                "data_as_of",
                                "entries",
                                "bytes",
                                "sha256",
                                "notes",
                                "ready_at",
                                "failed_at",
                                "reason",
                                "removed_at",
                                "downloads"))
                .ofStaff("billing", "payment", Set.of("ordered_by")));
    }
}
