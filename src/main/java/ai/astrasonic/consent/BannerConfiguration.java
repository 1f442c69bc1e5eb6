package ai.astrasonic.consent;

import ai.astrasonic.datamap.DataSet;
import ai.astrasonic.datamap.DataSetSource;
import ai.astrasonic.datamap.Place;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which table of this module is about nobody. */
@Configuration(proxyBeanMethods = false)
class BannerConfiguration {

    @Bean
    DataSetSource wordsOfTheBanner() {
        return () -> List.of(DataSet.technical(
                "consent.banner-text",
                Place.DATABASE,
                "banner_text",
                "words that everybody was shown",
                List.of("version", "language", "sha256", "words", "first_used_at")));
    }
}
