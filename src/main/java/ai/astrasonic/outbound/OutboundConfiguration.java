package ai.astrasonic.outbound;

import ai.astrasonic.datamap.DataSet;
import ai.astrasonic.datamap.DataSetSource;
import ai.astrasonic.datamap.Place;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Says what the tables of the way out hold. */
@Configuration(proxyBeanMethods = false)
class OutboundConfiguration {

    @Bean
    DataSetSource wayOutOnTheMap() {
        return () -> List.of(
                DataSet.technical(
                        "outbound.standing",
                        Place.DATABASE,
                        "outbound_standing",
                        "when a company may be called next, and why not",
                        List.of("recipient", "free_at", "rests_until", "failures", "off_because", "off_at")),
                DataSet.technical(
                        "outbound.sample",
                        Place.DATABASE,
                        "outbound_sample",
                        "shapes of what left: every letter an a, every digit a 9",
                        List.of("id", "recipient", "left_at", "shape")),
                DataSet.technical(
                        "outbound.filtered",
                        Place.DATABASE,
                        "outbound_filtered",
                        "how often something was taken out of what leaves",
                        List.of("id", "recipient", "what", "day", "count", "last_at")),
                DataSet.technical(
                        "outbound.contact",
                        Place.DATABASE,
                        "outbound_contact",
                        "names of companies' hosts and counts of calls, never what a call was about",
                        List.of("id", "recipient", "host", "day", "calls", "failures", "first_at", "last_at")),
                DataSet.technical(
                        "outbound.refusal",
                        Place.DATABASE,
                        "outbound_refusal",
                        "names of hosts that nothing was sent to",
                        List.of("id", "wanted", "host", "count", "first_at", "last_at", "told_at")));
    }
}
