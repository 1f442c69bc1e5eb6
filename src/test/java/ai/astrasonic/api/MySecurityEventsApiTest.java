package ai.astrasonic.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What happened at the door in one's own name, page by page. */
class MySecurityEventsApiTest extends CustomerStories {

    private static final String PATH = "/api/v1/me/security-events";

    @Test
    void pages_follow_one_another_without_a_gap_the_newest_first() {
        signsIn(ada, 5);
        signsIn(bob, 2);

        var moments = moments(ADA, 2);

        assertThat(moments).hasSize(5).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(moments(BOB, 200)).hasSize(2);
    }

    @Test
    void events_of_one_moment_are_told_once_each() {
        signsIn(ada, 6);
        var first = read(get(PATH + "?limit=1", ADA));
        signsIn(ada, 1);

        var rest = read(get(PATH + "?limit=200&cursor=" + first.get("next").asString(), ADA));

        assertThat(rest.get("items")).hasSize(5);
        assertThat(rest.get("next").isNull()).isTrue();
    }

    @Test
    void no_page_is_larger_than_two_hundred() {
        signsIn(ada, 205);

        assertThat(read(get(PATH + "?limit=100000", ADA)).get("items")).hasSize(200);
        assertThat(read(get(PATH, ADA)).get("items")).hasSize(50);
    }

    @Test
    void it_tells_from_where_and_by_which_program() {
        signsIn(ada, 1);

        var event = read(get(PATH, ADA)).get("items").get(0);

        assertThat(event.get("ip").asString()).isEqualTo("203.0.113.1");
        assertThat(event.get("program").asString()).isEqualTo("Firefox");
        assertThat(event.get("kind").asString()).isEqualTo("SIGN_IN");
        assertThat(event.has("session")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "!!", "", "limit", "019ab000-0000-7000-8000-00000000dead"})
    void a_cursor_of_nobody_is_not_understood(String cursor) {
        assertThat(get(PATH + "?cursor=" + cursor, ADA).getStatus()).isEqualTo(400);
        assertThat(get(PATH + "?cursor=" + encoded("1999-99-99T00:00:00Z\n" + cursor), ADA)
                        .getStatus())
                .isEqualTo(400);
    }

    @Test
    void a_moment_beyond_every_calendar_is_not_understood() {
        var cursor = encoded(Instant.MAX + "\n019ab000-0000-7000-8000-00000000dead");

        assertThat(get(PATH + "?cursor=" + cursor, ADA).getStatus()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "x", "99999999999999999999", "1.5"})
    void a_page_of_nothing_is_not_understood(String limit) {
        assertThat(get(PATH + "?limit=" + limit, ADA).getStatus()).isEqualTo(400);
    }

    private List<Instant> moments(String identity, int limit) {
        var moments = new ArrayList<Instant>();
        @Nullable String next = null;
        do {
            var page = read(get(PATH + "?limit=" + limit + (next == null ? "" : "&cursor=" + next), identity));
            page.get("items")
                    .forEach(event -> moments.add(Instant.parse(event.get("at").asString())));
            next = page.get("next").isNull() ? null : page.get("next").asString();
        } while (next != null);
        return moments;
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
