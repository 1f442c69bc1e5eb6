package ai.astrasonic.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.patch;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** One's own account over the interface: read, changed, and never overwritten unseen. */
class MyAccountApiTest extends CustomerStories {

    private static final String ME = "/api/v1/me";

    @Test
    void whoever_saw_the_account_changes_it_and_sees_what_it_is_now() {
        var seen = get(ME, ADA).getHeader(HttpHeaders.ETAG);

        var answer = change(seen, "{\"displayName\": \"Ada  Lovelace\", \"country\": \"be\"}");

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(read(answer).get("displayName").asString()).isEqualTo("Ada Lovelace");
        assertThat(read(answer).get("country").asString()).isEqualTo("BE");
        assertThat(read(answer).get("language").asString()).isEqualTo("nl");
        assertThat(answer.getHeader(HttpHeaders.ETAG))
                .isNotEqualTo(seen)
                .isEqualTo(get(ME, ADA).getHeader(HttpHeaders.ETAG));
        assertThat(read(get(ME, BOB)).get("displayName").asString()).isEqualTo("bob");
    }

    @Test
    void the_trail_says_that_the_person_did_it_and_neither_value() {
        change(get(ME, ADA).getHeader(HttpHeaders.ETAG), "{\"displayName\": \"Countess\"}");

        assertThat(jdbc.sql("SELECT actor || ' ' || origin || ' ' || verb FROM audit_entry WHERE verb = 'rectified'")
                        .query(String.class)
                        .list())
                .containsExactly("customer:" + ada + " customer rectified");
        assertThat(jdbc.sql("SELECT count(*) FROM audit_entry e WHERE e::text LIKE '%Countess%'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void what_was_changed_since_is_not_overwritten() {
        var seen = get(ME, ADA).getHeader(HttpHeaders.ETAG);
        change(seen, "{\"displayName\": \"First\"}");

        assertThat(change(seen, "{\"displayName\": \"Second\"}").getStatus()).isEqualTo(412);
        assertThat(change("W/" + seen, "{\"displayName\": \"Second\"}").getStatus())
                .isEqualTo(412);
        assertThat(read(get(ME, ADA)).get("displayName").asString()).isEqualTo("First");
    }

    @Test
    void whoever_does_not_say_what_they_saw_changes_nothing() {
        assertThat(change(null, "{\"displayName\": \"Blind\"}").getStatus()).isEqualTo(428);
        assertThat(change("not a tag", "{\"displayName\": \"Blind\"}").getStatus())
                .isBetween(400, 412);
        assertThat(read(get(ME, ADA)).get("displayName").asString()).isEqualTo("ada");
    }

    @Test
    void of_two_devices_that_saw_the_same_one_comes_too_late() throws Exception {
        var seen = get(ME, ADA).getHeader(HttpHeaders.ETAG);
        List<Callable<Integer>> devices = IntStream.range(0, 6)
                .mapToObj(n -> (Callable<Integer>) () -> sendAtOnce(
                                json(patch(ME), "{\"displayName\": \"Name " + "abcdef".charAt(n) + "\"}")
                                        .header(HttpHeaders.IF_MATCH, String.valueOf(seen))
                                        .with(token(ADA)))
                        .getStatus())
                .toList();
        try (var threads = Executors.newFixedThreadPool(6)) {
            var statuses = threads.invokeAll(devices).stream()
                    .map(answer -> answer.resultNow())
                    .toList();

            assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 412);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "{\"country\": \"XX\"},COUNTRY,NOT_A_COUNTRY",
        "{\"language\": \"klingon\"},LANGUAGE,NOT_A_LANGUAGE",
        "{\"displayName\": \"\"},NAME,EMPTY",
        "{\"displayName\": \"A\\u202Eda\"},NAME,HIDDEN_CHARACTERS",
        "{\"displayName\": \"A\\u0000da\"},NAME,HIDDEN_CHARACTERS",
        "{\"displayName\": \"p\\u0430ypal\"},NAME,LOOK_ALIKE"
    })
    void a_value_that_is_none_is_named_by_its_field_alone_and_nothing_changes(String change, String field, String why) {
        var whole = change.replace("{", "{\"language\": \"en\", ");

        var answer = change("*", field.equals("LANGUAGE") ? change : whole);

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(read(answer).get("field").asString()).isEqualTo(field);
        assertThat(read(answer).get("why").asString()).isEqualTo(why);
        assertThat(read(get(ME, ADA)).get("language").asString()).isEqualTo("nl");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{", "\"x\"", "{\"displayName\": {}}", "{\"displayName\": [1]}"})
    void what_is_no_change_is_not_understood(String body) {
        assertThat(change("*", body).getStatus()).isEqualTo(400);
    }

    @Test
    void whoever_has_the_newest_one_gets_no_second_copy() {
        var seen = String.valueOf(get(ME, ADA).getHeader(HttpHeaders.ETAG));

        var again = send(MockMvcRequestBuilders.get(ME)
                .header(HttpHeaders.IF_NONE_MATCH, seen)
                .with(token(ADA)));

        assertThat(again.getStatus()).isEqualTo(304);
        assertThat(again.getContentAsByteArray()).isEmpty();
    }

    private MockHttpServletResponse change(@Nullable String ifMatch, String body) {
        var request = json(patch(ME), body).with(token(ADA));
        return send(ifMatch == null ? request : request.header(HttpHeaders.IF_MATCH, ifMatch));
    }
}
