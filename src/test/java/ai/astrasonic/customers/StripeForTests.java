package ai.astrasonic.customers;

import ai.astrasonic.connectors.ConnectorStories;
import ai.astrasonic.connectors.stripe.StripeCheckout;
import ai.astrasonic.local.standins.Asked;
import ai.astrasonic.local.standins.Control;
import ai.astrasonic.local.standins.Reply;
import ai.astrasonic.local.standins.stripe.StripeStandIn;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The stand-in for Stripe to which the till of a test's application leads, and the hand that pays on its pages. */
public final class StripeForTests implements DisposableBean {

    private final StripeStandIn there = new StripeStandIn();
    private final ConnectorStories story;
    private final Clock clock;

    StripeForTests(Clock clock) throws IOException {
        this.story = new ConnectorStories(there, clock);
        this.clock = clock;
    }

    /** Puts it in the place of the real one. */
    public static class Wiring {

        @Bean
        StripeForTests stripeForTests(Clock clock) throws IOException {
            return new StripeForTests(clock);
        }

        @Bean
        @Primary
        Till tillForTests(StripeForTests stripe) {
            return () -> new StripeCheckout(stripe.story.line(StripeStandIn.CREDENTIALS));
        }
    }

    public Control control() {
        return story.control();
    }

    /** As it was before anybody came. */
    public void reset() {
        there.reset();
        control().reset();
    }

    /** Presses the button of a page; answers where one is sent then. */
    public Reply press(String page, String body) {
        var path = page.replaceFirst("^https?://[^/]+/[^/]+", "");
        var host = page.replaceFirst("^https?://[^/]+/([^/]+)/.*", "$1");
        return there.answer(
                new Asked(host, "POST", path, "", Map.of(), body.getBytes(StandardCharsets.UTF_8), clock.instant()));
    }

    /** All that it would have told, in order. */
    public List<String> events() {
        return listed("events")
                .path("data")
                .valueStream()
                .map(JsonNode::toString)
                .toList()
                .reversed();
    }

    /** How many such objects there are. */
    public int count(String list) {
        return listed(list).path("data").size();
    }

    private JsonNode listed(String list) {
        var headers = Map.of("Authorization", "Bearer " + StripeStandIn.CREDENTIALS.get("key"));
        var asked = new Asked(
                "api.stripe.com", "GET", "/v1/" + list, "limit=100&status=all", headers, new byte[0], clock.instant());
        return JsonMapper.shared().readTree(there.answer(asked).body());
    }

    @Override
    public void destroy() {
        story.close();
    }
}
