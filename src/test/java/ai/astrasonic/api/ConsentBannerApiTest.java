package ai.astrasonic.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.options;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import ai.astrasonic.consent.BannerText;
import ai.astrasonic.testing.DatabaseTest;
import ai.astrasonic.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** What is decided at the consent banner is written down once, with the words that were shown; nothing else is. */
@DatabaseTest
class ConsentBannerApiTest {

    private static final String EDGE =
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)"
                    + " Chrome/141.0.0.0 Safari/537.36 Edg/141.0.0.0";
    private static final String OURS = "https://www.astrasonic.ai";

    private static int addresses;

    @Autowired
    WebApplicationContext application;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    private final UUID id = new UUID(7, 1);
    private final UUID device = new UUID(7, 2);
    private MockMvc http;
    private String address = "";

    @BeforeEach
    void nobodyIsSignedIn() {
        SecurityContextHolder.clearContext();
        http = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();
        address = "10.1.1." + addresses++;
    }

    private String decision(UUID id, String action, boolean given, Instant at) {
        return """
                {"id": "%s", "device": "%s", "action": "%s", "purposes": {"ANALYTICS_COOKIES": %s}, "version": "%s", "sha256": "%s",
                 "language": "nl", "surface": "banner/1", "at": "%s", "previous": null}""".formatted(
                        id,
                        device,
                        action,
                        given,
                        BannerText.current().version(),
                        BannerText.current().sha256In(Locale.of("nl")),
                        at);
    }

    private String decision() {
        return decision(id, "ACCEPT_ALL", true, clock.instant().minusSeconds(3));
    }

    private MockHttpServletResponse send(String body) throws Exception {
        return http.perform(post(BannerDecisionController.PATH)
                        .contentType(MediaType.APPLICATION_JSON)
                        .header("Origin", OURS)
                        .header("User-Agent", EDGE)
                        .with(request -> {
                            request.setRemoteAddr(address);
                            return request;
                        })
                        .content(body))
                .andReturn()
                .getResponse();
    }

    private List<Map<String, Object>> ledger() {
        return jdbc.sql("SELECT * FROM consent_entry ORDER BY decided_at, id")
                .query()
                .listOfRows();
    }

    @Test
    void a_decision_is_kept_with_what_was_shown_and_what_was_done_and_no_more() throws Exception {
        var answer = send(decision());

        assertThat(answer.getStatus()).isEqualTo(204);
        assertThat(answer.getHeaders("Set-Cookie")).isEmpty();
        assertThat(ledger())
                .singleElement()
                .satisfies(entry -> assertThat(entry)
                        .containsEntry("choice_id", id)
                        .containsEntry("device_id", device)
                        .containsEntry("account_id", null)
                        .containsEntry("purpose", "ANALYTICS_COOKIES")
                        .containsEntry("given", true)
                        .containsEntry("action", "ACCEPT_ALL")
                        .containsEntry("wording", "Alles accepteren")
                        .containsEntry("policy_version", "2026-04-02")
                        .containsEntry("text_version", "1")
                        .containsEntry("surface", "banner/1")
                        .containsEntry("browser", "Edge"));
        assertThat(ledger().toString()).doesNotContain(address, "Mozilla", "Windows");
        assertThat(jdbc.sql("SELECT valid_until = decided_at + interval '12 months' FROM consent_entry")
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThat(jdbc.sql("SELECT words FROM banner_text").query(String.class).single())
                .contains("sessieopnamen", "Alleen noodzakelijk");
    }

    @Test
    void a_repetition_counts_once_and_another_decision_under_its_id_is_refused() throws Exception {
        send(decision());

        assertThat(send(decision()).getStatus()).isEqualTo(204);
        assertThat(send(decision(id, "ESSENTIAL_ONLY", false, clock.instant())).getStatus())
                .isEqualTo(409);
        assertThat(ledger()).hasSize(1);
    }

    @Test
    void giving_and_withdrawing_both_stay_and_the_last_counts() throws Exception {
        send(decision());
        clock.advance(Duration.ofDays(1));
        assertThat(send(decision(new UUID(7, 3), "WITHDRAW", false, clock.instant()))
                        .getStatus())
                .isEqualTo(204);

        assertThat(ledger()).extracting(entry -> entry.get("given")).containsExactly(true, false);
    }

    private List<String> asked() {
        return jdbc.sql("SELECT recipient || ' ' || account_id FROM recipient_task WHERE ask = 'OBJECT' ORDER BY 1")
                .query((row, n) -> row.getString(1))
                .list();
    }

    private static String google(String decision, String id) {
        return decision.replace("\"previous\": null", "\"previous\": null, \"google\": \"" + id + '"');
    }

    @Test
    void a_withdrawal_that_names_the_browser_at_google_has_it_deleted_there_once_and_is_kept_without_the_name()
            throws Exception {
        send(decision());
        var withdrawal = google(decision(new UUID(7, 3), "WITHDRAW", false, clock.instant()), "171.4242");
        assertThat(send(withdrawal).getStatus()).isEqualTo(204);
        assertThat(send(withdrawal).getStatus()).isEqualTo(204);

        assertThat(asked()).containsExactly("google-analytics " + device);
        assertThat(ledger().toString()).doesNotContain("171.4242");
    }

    @Test
    void nobody_is_asked_for_a_browser_that_never_consented_and_no_yes_names_one() throws Exception {
        assertThat(send(google(decision(id, "ESSENTIAL_ONLY", false, clock.instant()), "171.4242"))
                        .getStatus())
                .isEqualTo(204);
        assertThat(send(google(decision(), "171.4242")).getStatus()).isEqualTo(400);
        for (var wrong : List.of("GA1.1.171.4242", "171", "1.2 OR 1", "1".repeat(21) + ".1")) {
            assertThat(send(google(decision(new UUID(7, 4), "WITHDRAW", false, clock.instant()), wrong))
                            .getStatus())
                    .isEqualTo(400);
        }
        assertThat(asked()).isEmpty();
    }

    @Test
    void words_that_nobody_was_shown_prove_nothing() throws Exception {
        var text = BannerText.current();
        assertThat(send(decision().replace("\"version\": \"1\"", "\"version\": \"0\""))
                        .getStatus())
                .isEqualTo(422);
        assertThat(send(decision().replace(text.sha256In(Locale.of("nl")), text.sha256In(Locale.ENGLISH)))
                        .getStatus())
                .isEqualTo(422);
        assertThat(send(decision(id, "ACCEPT_ALL", true, clock.instant().minus(Duration.ofDays(401))))
                        .getStatus())
                .isEqualTo(422);
        assertThat(ledger()).isEmpty();
    }

    @Test
    void a_clock_that_is_ahead_decides_no_earlier_than_now() throws Exception {
        send(decision(id, "ACCEPT_ALL", true, Instant.parse("2099-01-01T00:00:00Z")));

        assertThat(jdbc.sql("SELECT decided_at = received_at FROM consent_entry")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "{\"id\": 1}",
                "\"ANALYTICS_COOKIES\": true|\"ANALYTICS_COOKIES\": false",
                "\"ANALYTICS_COOKIES\"|\"ADVERTISING\"",
                "\"ACCEPT_ALL\"|\"ACCEPT\"",
                "banner/1|<b>banner\\u0000",
                "\"nl\"|\"de\"",
                "\"previous\": null|\"previous\": null, \"email\": \"a@example.org\"",
                "\"previous\": null}|\"previous\": null} {}",
            })
    void what_is_no_decision_is_refused_as_a_problem_and_leaves_nothing(String input) throws Exception {
        var change = input.split("\\|");
        var answer = send(change.length == 2 ? decision().replace(change[0], change[1]) : input);

        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(answer.getContentType()).startsWith("application/problem+json");
        assertThat(ledger()).isEmpty();
    }

    @Test
    void a_body_that_is_too_large_or_no_json_is_refused() throws Exception {
        assertThat(send(decision() + " ".repeat(2_000)).getStatus()).isEqualTo(413);
        assertThat(http.perform(post(BannerDecisionController.PATH)
                                .contentType(MediaType.TEXT_PLAIN)
                                .content(decision()))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(415);
        assertThat(ledger()).isEmpty();
    }

    @Test
    void ten_thousand_from_one_address_are_told_to_wait_and_harm_nobody_else() throws Exception {
        int kept = 0;
        for (int i = 0; i < 10_000; i++) {
            var answer = send(decision(new UUID(8, i), "ACCEPT_ALL", true, clock.instant()));
            if (answer.getStatus() == 204) {
                kept++;
            } else {
                assertThat(answer.getStatus()).isEqualTo(429);
                assertThat(answer.getHeader("Retry-After")).isEqualTo("1");
                assertThat(answer.getHeader("Access-Control-Allow-Origin")).isEqualTo(OURS);
            }
        }
        address = "10.2.2.2";

        assertThat(kept).isEqualTo(30);
        assertThat(send(decision()).getStatus()).isEqualTo(204);
        assertThat(ledger()).hasSize(31);
    }

    @Test
    void no_other_website_sends_a_decision_or_reads_the_banner() throws Exception {
        for (var stranger : List.of("https://evil.example", "http://astrasonic.ai", "null")) {
            var refusal = http.perform(post(BannerDecisionController.PATH)
                            .contentType(MediaType.APPLICATION_JSON)
                            .header("Origin", stranger)
                            .content(decision()))
                    .andReturn()
                    .getResponse();
            assertThat(refusal.getStatus()).isEqualTo(403);
            assertThat(refusal.getContentType()).startsWith("application/problem+json");
            assertThat(refusal.getHeader("Access-Control-Allow-Origin")).isNull();
            assertThat(http.perform(get("/consent/v1/banner.json").header("Origin", stranger))
                            .andReturn()
                            .getResponse()
                            .getStatus())
                    .isEqualTo(403);
        }
        assertThat(ledger()).isEmpty();
    }

    @Test
    void our_website_may_ask_before_it_sends() throws Exception {
        var answer = http.perform(options(BannerDecisionController.PATH)
                        .header("Origin", OURS)
                        .header("Access-Control-Request-Method", "POST")
                        .header("Access-Control-Request-Headers", "content-type"))
                .andReturn()
                .getResponse();

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getHeader("Access-Control-Allow-Origin")).isEqualTo(OURS);
        assertThat(answer.getHeader("Access-Control-Allow-Credentials")).isNull();
    }

    @Test
    void script_and_facts_may_be_kept_a_while_and_are_asked_for_again_by_their_tag() throws Exception {
        for (var file : List.of("banner.js", "banner.json")) {
            var answer = http.perform(get("/consent/v1/" + file).header("Origin", OURS))
                    .andReturn()
                    .getResponse();
            assertThat(answer.getStatus()).isEqualTo(200);
            assertThat(answer.getHeader("Cache-Control")).isEqualTo("max-age=300, public");
            assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.getHeaders("Vary")).contains("Origin");
            assertThat(http.perform(get("/consent/v1/" + file)
                                    .header("If-None-Match", String.valueOf(answer.getHeader("ETag"))))
                            .andReturn()
                            .getResponse()
                            .getStatus())
                    .isEqualTo(304);
        }
        assertThat(http.perform(get("/consent/v1/other.js"))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void the_ledger_can_be_changed_by_nobody() throws Exception {
        send(decision());

        for (var change : List.of(
                "UPDATE consent_entry SET given = false",
                "DELETE FROM consent_entry",
                "UPDATE banner_text SET words = ''",
                "DELETE FROM banner_text")) {
            assertThat(catchThrowable(() -> jdbc.sql(change).update()))
                    .as(change)
                    .isInstanceOf(DataAccessException.class);
        }
    }
}
