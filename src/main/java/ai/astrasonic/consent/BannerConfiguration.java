package ai.astrasonic.consent;

import ai.astrasonic.datamap.DataSet;
import ai.astrasonic.datamap.DataSetSource;
import ai.astrasonic.datamap.Place;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which tables of this module are about nobody. */
@Configuration(proxyBeanMethods = false)
class BannerConfiguration {

    @Bean
    DataSetSource textsAndSightingsOfTheBanner() {
        return () -> List.of(
                DataSet.technical(
                        "consent.banner-text",
                        Place.DATABASE,
                        "banner_text",
                        "words that everybody was shown",
                        List.of("version", "language", "sha256", "words", "first_used_at")),
                DataSet.technical(
                        "consent.banner-sighting",
                        Place.DATABASE,
                        "banner_sighting",
                        "how often in a day names of cookies and hosts were seen, with figures masked",
                        List.of("id", "day", "origin", "what", "name", "count", "banner", "last_at")));
    }
}
