package ai.astrasonic.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.astrasonic.local.standins.StandIns;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** What reaches PostHog's ingest, read there. */
class EventFilterTest {

    private static final String INGEST = "https://eu.i.posthog.com/capture/";
    private static final UUID WILLING = UUID.fromString("018f0000-0000-7000-8000-000000000001");
    private static final UUID OBJECTS = UUID.fromString("018f0000-0000-7000-8000-000000000002");

    private final SamplesInMemory samples = new SamplesInMemory();
    private StandIns standIns;
    private Outbound outbound;

    @BeforeEach
    void begin() throws IOException {
        standIns = StandIns.start(0, List.of(new Echo("posthog")), Clock.systemUTC());
        var permission = new StaticListableBeanFactory(Map.of("asked", (EventPermission) WILLING::equals))
                .getBeanProvider(EventPermission.class);
        outbound = new Outbound(
                OutboundForTests.register(),
                new OwnHosts(Set.of()),
                new Detour(standIns.address().toString()),
                new StandingsInMemory(Clock.systemUTC()),
                new ContactsInMemory(),
                new Filters(List.of(new EventFilter(permission, samples)), samples),
                OutboundForTests.NONE,
                Clock.systemUTC());
    }

    @AfterEach
    void end() {
        standIns.close();
    }

    private static Map<String, Object> event(Object who, Map<String, Object> properties) {
        return Map.of("api_key", "k", "event", "page served", "distinct_id", who, "properties", properties);
    }

    private String arrived(Map<String, Object> body) {
        outbound.to("posthog", call -> {})
                .build()
                .post()
                .uri(INGEST)
                .body(body)
                .retrieve()
                .toBodilessEntity();
        return standIns.control("posthog").calls().getLast().text();
    }

    @Test
    void an_event_arrives_with_what_was_agreed_and_without_identifiers() {
        var arrived = arrived(event(
                WILLING,
                Map.of(
                        "page", "/pricing",
                        "platform", "anna@example.org",
                        "app_version", "192.168.4.20",
                        "$ip", "192.168.4.20",
                        "$set", Map.of("email", "anna@example.org"))));

        assertThat(arrived)
                .contains("\"page\":\"/pricing\"", "\"$process_person_profile\":false", "\"$geoip_disable\":true")
                .doesNotContain("anna", "192.168", "$ip", "$set");
        assertThat(samples.filtered).hasSize(4).containsOnly("property 1");
    }

    @Test
    void nothing_arrives_of_whoever_objects_or_is_named_otherwise_than_by_a_pseudonym() {
        assertThatThrownBy(() -> arrived(event(OBJECTS, Map.of()))).isInstanceOf(OutboundFailure.Withheld.class);
        assertThatThrownBy(() -> arrived(event("anna@example.org", Map.of())))
                .isInstanceOf(OutboundFailure.Withheld.class);
        assertThat(standIns.control("posthog").calls()).isEmpty();
    }

    @Test
    void of_a_batch_those_stay_here_who_object() {
        var arrived =
                arrived(Map.of("api_key", "k", "batch", List.of(event(WILLING, Map.of()), event(OBJECTS, Map.of()))));

        assertThat(arrived).contains(WILLING.toString()).doesNotContain(OBJECTS.toString());
        assertThat(samples.filtered).containsExactly("person 1");
    }
}
