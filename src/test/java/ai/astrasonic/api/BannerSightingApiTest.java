package ai.astrasonic.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import ai.astrasonic.testing.DatabaseTest;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** What browsers saw is counted by day and by name; nothing else of it is kept, and nobody can fill the table. */
@DatabaseTest
class BannerSightingApiTest {

    private static final String OURS = "https://www.astrasonic.ai";
    private static final String SEEN = """
            {"banner": 2, "looked": true, "ran": ["posthog.com"], "hosts": ["doubleclick.net"], "cookies": ["_fbp"], "storage": []}""";

    private static int addresses;

    @Autowired
    WebApplicationContext application;

    @Autowired
    JdbcClient jdbc;

    private MockMvc http;
    private String address = "";

    @BeforeEach
    void nobodyIsSignedIn() {
        SecurityContextHolder.clearContext();
        http = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();
        somebodyElse();
    }

    private void somebodyElse() {
        address = "10.7." + addresses / 250 + "." + addresses % 250;
        addresses++;
    }

    private MockHttpServletResponse send(String body, @Nullable String origin) throws Exception {
        var request = post(BannerSightingController.PATH)
                .contentType(MediaType.APPLICATION_JSON)
                .header("User-Agent", "Mozilla/5.0 Firefox/145.0")
                .with(from -> {
                    from.setRemoteAddr(address);
                    return from;
                })
                .content(body);
        return http.perform(origin == null ? request : request.header("Origin", origin))
                .andReturn()
                .getResponse();
    }

    private int status(String body) throws Exception {
        return send(body, OURS).getStatus();
    }

    private Map<String, Long> counts() {
        return jdbc
                .sql("SELECT what || ' ' || name AS seen, count FROM banner_sighting")
                .query((row, n) -> Map.entry(row.getString(1), row.getLong(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static String cookies(List<String> names) {
        return "{\"banner\": 2, \"looked\": false, \"cookies\": ["
                + names.stream().map(name -> '"' + name + '"').collect(Collectors.joining(", ")) + "]}";
    }

    @Test
    void what_was_seen_is_counted_by_day_and_one_that_looked_stands_for_twenty() throws Exception {
        assertThat(send(SEEN, OURS).getHeaders("Set-Cookie")).isEmpty();
        assertThat(status(SEEN)).isEqualTo(204);

        assertThat(counts())
                .isEqualTo(
                        Map.of("LOOKED ", 40L, "RAN posthog.com", 2L, "HOST doubleclick.net", 2L, "COOKIE _fbp", 2L));
        assertThat(jdbc.sql("SELECT * FROM banner_sighting")
                        .query()
                        .listOfRows()
                        .toString())
                .contains(OURS)
                .doesNotContain(address, "Mozilla", "Firefox");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "{\"banner\": 2, \"looked\": false}",
                "\"banner\": 2|\"banner\": 1000",
                "\"banner\": 2|\"banner\": 2, \"device\": \"7f0c\"",
                "_fbp|visitor_4711",
                "_fbp|ada@example.org",
                "_fbp|<b>",
                "_fbp|",
                "_fbp|aaaaaaaaaaaaaaaaa",
                "_fbp|a-a-a-a-a-a-a-a-a-a-a-a-a-a-a-a-a-a-a-a-a",
                "\"_fbp\"|null",
                "doubleclick.net|example.org",
                "posthog.com|eu.i.posthog.com",
                "]}|]} {}",
            })
    void what_is_no_sighting_or_could_lead_to_somebody_is_refused_and_leaves_nothing(String input) throws Exception {
        var change = input.split("\\|", -1);
        var answer = send(change.length == 2 ? SEEN.replace(change[0], change[1]) : input, OURS);

        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(answer.getContentType()).startsWith("application/problem+json");
        assertThat(counts()).isEmpty();
    }

    @Test
    void names_of_any_length_many_at_once_and_other_kinds_of_body_are_refused() throws Exception {
        assertThat(status(cookies(List.of("a".repeat(1_000_000))))).isEqualTo(413);
        assertThat(status(cookies(names(41, "a")))).isEqualTo(400);
        assertThat(http.perform(post(BannerSightingController.PATH)
                                .contentType(MediaType.TEXT_PLAIN)
                                .header("Origin", OURS)
                                .content(SEEN))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(415);
        assertThat(counts()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "http://astrasonic.ai", "null", ""})
    void only_a_page_of_our_own_website_says_what_it_saw(String stranger) throws Exception {
        var answer = send(SEEN, stranger.isEmpty() ? null : stranger);

        assertThat(answer.getStatus()).isEqualTo(403);
        assertThat(counts()).isEmpty();
    }

    @Test
    void ten_thousand_from_one_address_count_for_ten() throws Exception {
        int taken = 0;
        for (int i = 0; i < 10_000; i++) {
            int status = status(SEEN);
            assertThat(status).isIn(204, 429);
            taken += status == 204 ? 1 : 0;
        }

        assertThat(taken).isEqualTo(10);
        assertThat(counts()).containsEntry("COOKIE _fbp", 10L);
        somebodyElse();
        assertThat(status(SEEN)).isEqualTo(204);
    }

    @Test
    void beyond_so_many_names_in_a_day_more_are_counted_under_one() throws Exception {
        for (int i = 0; i < 20; i++) {
            somebodyElse();
            assertThat(status(cookies(names(40, Character.toString('a' + i))))).isEqualTo(204);
        }

        assertThat(counts()).hasSizeBetween(200, 241).containsKey("COOKIE *");
        assertThat(counts().values().stream().mapToLong(count -> count).sum()).isEqualTo(800);
    }

    /** Different ones, without a figure. */
    private static List<String> names(int count, String prefix) {
        return IntStream.range(0, count)
                .mapToObj(i -> prefix + "." + (char) ('a' + i / 26) + (char) ('a' + i % 26))
                .toList();
    }
}
