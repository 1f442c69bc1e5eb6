package ai.astrasonic.customers;

import ai.astrasonic.connectors.ConnectorStories;
import ai.astrasonic.connectors.grants.Connectable;
import ai.astrasonic.connectors.grants.Grants;
import ai.astrasonic.local.standins.Asked;
import ai.astrasonic.local.standins.BeatportStandIn;
import ai.astrasonic.local.standins.Control;
import ai.astrasonic.local.standins.SpotifyStandIn;
import ai.astrasonic.local.standins.StandIn;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The stand-ins for the services that a test's customers connect, and the hand that agrees on their pages. */
public final class ServicesForTests implements DisposableBean {

    private static final Map<String, String> CREDENTIALS = Map.of("clientId", "ours");

    private final BeatportStandIn beatport = new BeatportStandIn();
    private final Map<Connectable, StandIn> there =
            Map.of(Connectable.SPOTIFY, new SpotifyStandIn(), Connectable.BEATPORT, beatport);
    private final Map<Connectable, ConnectorStories> stories = new EnumMap<>(Connectable.class);
    private final Clock clock;
    private Map<String, String> credentials = CREDENTIALS;

    ServicesForTests(Clock clock) throws IOException {
        this.clock = clock;
        for (var one : there.entrySet()) {
            stories.put(one.getKey(), new ConnectorStories(one.getValue(), clock));
        }
    }

    /** Puts them in the place of the real ones. */
    public static class Wiring {

        @Bean
        ServicesForTests servicesForTests(Clock clock) throws IOException {
            return new ServicesForTests(clock);
        }

        @Bean
        @Primary
        Doors doorsForTests(ServicesForTests services) {
            return service ->
                    new Grants(service, services.stories.get(service).line(services.credentials), address -> address);
        }
    }

    public Control control(Connectable service) {
        return stories.get(service).control();
    }

    public BeatportStandIn beatport() {
        return beatport;
    }

    /** Nobody set us up there yet. */
    public void doNotKnowUs() {
        credentials = Map.of();
    }

    /** As they were before anybody came. */
    public void reset() {
        credentials = CREDENTIALS;
        there.values().forEach(StandIn::reset);
        stories.values().forEach(story -> story.control().reset());
    }

    /** Presses a button of the page; answers the query with which one is sent back. */
    public String press(URI page, boolean agreeing) {
        var body = ("answer=" + (agreeing ? "yes" : "no")).getBytes(StandardCharsets.UTF_8);
        var asked =
                new Asked(page.getHost(), "POST", page.getPath(), page.getRawQuery(), Map.of(), body, clock.instant());
        var service = page.getHost().contains("spotify") ? Connectable.SPOTIFY : Connectable.BEATPORT;
        return String.valueOf(there.get(service).answer(asked).headers().get("Location"))
                .replaceFirst("[^?]*\\?", "");
    }

    @Override
    public void destroy() {
        stories.values().forEach(ConnectorStories::close);
    }
}
