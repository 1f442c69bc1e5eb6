package ai.astrasonic.breaches.report;

import ai.astrasonic.datamap.DataSet;
import ai.astrasonic.datamap.DataSetSource;
import ai.astrasonic.datamap.Place;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Settings of this part, and which of its tables names nobody. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReportSettings.class)
class ReportConfiguration {

    @Bean
    DataSetSource filesOfReports() {
        return () -> List.of(DataSet.technical(
                "breaches.report-file",
                Place.DATABASE,
                "breach_report_file",
                "a report to the authority about a breach, which names nobody whose data was hit",
                List.of("report_id", "template", "language", "sha256", "content")));
    }
}
