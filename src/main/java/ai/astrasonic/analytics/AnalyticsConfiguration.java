package ai.astrasonic.analytics;

import ai.astrasonic.datamap.DataSet;
import ai.astrasonic.datamap.DataSetSource;
import ai.astrasonic.datamap.Place;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Says why the published figures and their tests are about nobody. */
@Configuration(proxyBeanMethods = false)
class AnalyticsConfiguration {

    @Bean
    DataSetSource anonymousFiguresOnTheMap() {
        return () -> List.of(
                DataSet.technical(
                        "analytics.anonymous-figure",
                        Place.DATABASE,
                        "anonymous_figure",
                        "anonymous: counts of a week over ten people or more, tested before they are published and each year",
                        List.of("week", "platform", "app_major", "event", "section", "people", "events")),
                DataSet.technical(
                        "analytics.anonymous-release",
                        Place.DATABASE,
                        "anonymous_release",
                        "which week was published or refused when, with totals: no key and no act of a person",
                        List.of(
                                "week",
                                "outcome",
                                "decided_at",
                                "counted_events",
                                "left_out_events",
                                "released_people",
                                "released_events",
                                "deleted_events",
                                "late_events",
                                "key_sha256",
                                "source_gone_at")),
                DataSet.technical(
                        "analytics.anonymous-test",
                        Place.DATABASE,
                        "anonymous_test",
                        "the test of a release: thresholds met, hashes of columns and code",
                        List.of(
                                "week",
                                "tested_at",
                                "figures",
                                "k_found",
                                "suppressed_share",
                                "tester",
                                "shape_sha256",
                                "code_sha256",
                                "passed",
                                "shortcomings")));
    }
}
