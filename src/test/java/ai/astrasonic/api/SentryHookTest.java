package ai.astrasonic.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import ai.astrasonic.audit.RunAs;
import ai.astrasonic.breaches.Breach;
import ai.astrasonic.breaches.BreachStatus;
import ai.astrasonic.breaches.Breaches;
import ai.astrasonic.breaches.DiscoveredBy;
import ai.astrasonic.testing.DatabaseTest;
import ai.astrasonic.testing.RealParts;
import ai.astrasonic.testing.SignIn;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** An alert of error monitoring opens a signal by itself, at whatever hour. */
@DatabaseTest
class SentryHookTest {

    @Autowired
    WebApplicationContext application;

    @Autowired
    Breaches breaches;

    private MockMvc http;

    @BeforeEach
    void nobodyIsSignedIn() {
        SecurityContextHolder.clearContext();
        http = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();
    }

    /** As in Sentry's documentation of issue alerts, shortened. */
    private static String issueAlert(String event) {
        return """
                {"action": "triggered", "actor": {"id": "sentry", "name": "Sentry", "type": "application"},
                 "data": {"event": {"event_id": "%s", "issue_id": "1117540176", "title": "jo@example.org not found",
                   "web_url": "https://sentry.io/organizations/astrasonic/issues/1117540176/events/%s/"},
                  "triggered_rule": "Files of others served"},
                 "installation": {"uuid": "a8e5d37a-696c-4c54-adb5-b3f28d64c7de"}}""".formatted(event, event);
    }

    private static String measureAlert(String action) {
        return """
                {"action": "%s", "data": {"description_title": "%s: Sign-ins that fail", "web_url": "https://sentry.io/x",
                  "metric_alert": {"id": "81", "identifier": "7", "alert_rule": {"name": "Sign-ins that fail"}}}}""".formatted(action, action);
    }

    private static String signature(String body, String secret) throws Exception {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
    }

    private int send(String resource, String body, @Nullable String signature) throws Exception {
        var request = post(SentryHookController.PATH)
                .header("Sentry-Hook-Resource", resource)
                .content(body);
        if (signature != null) {
            request.header("Sentry-Hook-Signature", signature);
        }
        return http.perform(request).andReturn().getResponse().getStatus();
    }

    private int send(String resource, String body) throws Exception {
        return send(resource, body, signature(body, RealParts.SENTRY_SECRET));
    }

    private List<Breach> atWork() {
        return RunAs.jobFor("test", breaches::atWork);
    }

    @Test
    void an_alert_is_a_signal_that_names_the_rule_and_no_words_of_the_error() throws Exception {
        assertThat(send("event_alert", issueAlert("e1"))).isEqualTo(204);

        assertThat(atWork()).singleElement().satisfies(breach -> {
            assertThat(breach.status()).isEqualTo(BreachStatus.SIGNAL);
            assertThat(breach.title()).isEqualTo("Sentry: Files of others served (1117540176)");
            assertThat(breach.discoveredBy()).isEqualTo(DiscoveredBy.MONITORING);
        });
        assertThat(words()).contains("https://sentry.io/organizations").doesNotContain("jo@example.org");
    }

    private String words() {
        return RunAs.jobFor(
                        "test", () -> breaches.timelineOf(atWork().getFirst().id()))
                .toString();
    }

    @Test
    void the_same_alert_twice_is_one_line_and_another_event_of_the_issue_one_more() throws Exception {
        send("event_alert", issueAlert("e1"));
        send("event_alert", issueAlert("e1"));
        send("event_alert", issueAlert("e2"));

        assertThat(atWork()).hasSize(1);
        assertThat(RunAs.jobFor(
                        "test", () -> breaches.timelineOf(atWork().getFirst().id())))
                .filteredOn(entry -> entry.act().equals("breach-note"))
                .hasSize(2);
    }

    @Test
    void after_it_was_judged_the_next_event_is_a_signal_of_its_own() throws Exception {
        send("event_alert", issueAlert("e1"));
        var signal = atWork().getFirst().id();
        SignIn.as("diederik", () -> breaches.dismiss(signal, "A test of the load balancer"));

        send("event_alert", issueAlert("e1"));
        assertThat(atWork()).as("the one that was judged, once more").isEmpty();
        send("event_alert", issueAlert("e2"));
        assertThat(atWork()).hasSize(1);
    }

    @Test
    void a_measure_that_is_well_again_is_no_signal() throws Exception {
        assertThat(send("metric_alert", measureAlert("resolved"))).isEqualTo(204);
        assertThat(atWork()).isEmpty();

        assertThat(send("metric_alert", measureAlert("critical"))).isEqualTo(204);
        assertThat(atWork().getFirst().title()).contains("Sign-ins that fail");
    }

    @Test
    void what_is_not_signed_with_our_secret_opens_nothing() throws Exception {
        var body = issueAlert("e1");

        assertThat(send("event_alert", body, null)).isEqualTo(401);
        assertThat(send("event_alert", body, signature(body, "another"))).isEqualTo(401);
        assertThat(send("event_alert", body + " ", signature(body, RealParts.SENTRY_SECRET)))
                .isEqualTo(401);
        assertThat(atWork()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{\"data\": {}}", "{\"data\": {\"event\": {\"event_id\": \"e\"}}}"})
    void what_is_signed_and_no_alert_is_refused(String body) throws Exception {
        assertThat(send("event_alert", body)).isEqualTo(400);
        assertThat(atWork()).isEmpty();
    }

    @Test
    void other_news_of_sentry_is_heard_and_does_nothing() throws Exception {
        assertThat(send("installation", "{\"action\": \"created\"}")).isEqualTo(204);
        assertThat(atWork()).isEmpty();
    }

    @Test
    void nobody_is_made_to_read_more_than_an_alert_can_be() throws Exception {
        assertThat(send("event_alert", " ".repeat(2_000_001))).isEqualTo(413);
    }
}
