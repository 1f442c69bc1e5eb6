package ai.astrasonic.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** A call that is sent again with its key is answered as before and does nothing twice. */
class RepetitionsTest extends CustomerStories {

    private static final String CONSENTS = "/api/v1/me/consents";
    private static final String KEY = "4f1c7b0e";

    @Test
    void the_same_key_with_the_same_content_gives_the_same_answer() {
        var first = send(keyed(imports("rekordbox-6.xml"), ADA));

        var again = send(keyed(imports("rekordbox-6.xml"), ADA));

        assertThat(again.getStatus()).isEqualTo(201);
        assertThat(text(again)).isEqualTo(text(first));
        assertThat(again.getContentType()).isEqualTo(first.getContentType());
        assertThat(first.getHeader(Repetitions.REPEATED)).isNull();
        assertThat(again.getHeader(Repetitions.REPEATED)).isEqualTo("true");
        assertThat(read(again).get("newTracks").asInt()).isEqualTo(6);
        assertThat(imported()).isEqualTo(1);
    }

    @Test
    void the_same_key_with_other_content_is_refused_and_does_nothing() {
        send(keyed(imports("rekordbox-6.xml"), ADA));

        assertThat(send(keyed(imports("traktor-nml-19.nml"), ADA)).getStatus()).isEqualTo(409);
        assertThat(send(keyed(imports("rekordbox-6.xml").queryParam("fileName", "other"), ADA))
                        .getStatus())
                .isEqualTo(409);
        assertThat(imported()).isEqualTo(1);
    }

    @Test
    void a_key_is_its_owners_and_its_routes() {
        send(keyed(consent(true), ADA));

        var bobs = send(keyed(consent(true), BOB));
        var another = send(keyed(imports("rekordbox-6.xml"), ADA));

        assertThat(bobs.getStatus()).isEqualTo(200);
        assertThat(bobs.getHeader(Repetitions.REPEATED)).isNull();
        assertThat(another.getStatus()).isEqualTo(201);
    }

    @Test
    void a_refusal_for_what_was_sent_is_repeated_too() {
        var broken = MockMvcRequestBuilders.post("/api/v1/me/library-imports")
                .contentType("application/xml")
                .content("<html/>" + " ".repeat(100_000));
        var first = send(keyed(broken, ADA));

        var again = send(keyed(broken, ADA));

        assertThat(again.getStatus()).isEqualTo(422);
        assertThat(text(again)).isEqualTo(text(first));
    }

    @Test
    void what_passes_is_not_kept() {
        jdbc.sql("UPDATE account SET identity_id = 'elsewhere' WHERE id = :id")
                .param("id", ada.value())
                .update();
        assertThat(send(keyed(consent(true), ADA)).getStatus()).isEqualTo(403);
        jdbc.sql("UPDATE account SET identity_id = :identity WHERE id = :id")
                .param("identity", named(ADA))
                .param("id", ada.value())
                .update();

        assertThat(send(keyed(consent(true), ADA)).getStatus()).isEqualTo(200);
    }

    @Test
    void after_a_day_a_key_may_stand_for_something_else() {
        send(keyed(consent(true), ADA));
        clock.advance(Duration.ofHours(25));

        var later = send(keyed(consent(false), ADA));

        assertThat(later.getStatus()).isEqualTo(200);
        assertThat(text(send(keyed(consent(false), ADA)))).isEqualTo(text(later));
    }

    @Test
    void at_the_same_time_it_is_done_once() throws Exception {
        Callable<MockHttpServletResponse> call = () -> sendAtOnce(keyed(imports("rekordbox-6.xml"), ADA));
        try (var threads = Executors.newFixedThreadPool(8)) {
            var statuses = threads.invokeAll(List.of(call, call, call, call, call, call, call, call)).stream()
                    .map(answer -> answer.resultNow().getStatus())
                    .toList();

            assertThat(statuses).contains(201).containsOnly(201, 409);
        }
        assertThat(imported()).isEqualTo(1);
    }

    @Test
    void what_is_no_key_is_refused() {
        for (var key : List.of("", " ", "x".repeat(201), "a\u0001b")) {
            assertThat(send(consent(true).header(Repetitions.KEY, key).with(token(ADA)))
                            .getStatus())
                    .isEqualTo(400);
        }
        assertThat(send(consent(true)
                                .header(Repetitions.KEY, "☃ " + "x".repeat(150))
                                .with(token(ADA)))
                        .getStatus())
                .isEqualTo(200);
    }

    @Test
    void without_a_token_no_key_tells_anything() {
        send(keyed(consent(true), ADA));

        assertThat(asNobody(consent(true).header(Repetitions.KEY, KEY)).getStatus())
                .isEqualTo(401);
        assertThat(send(keyed(consent(true), EVE)).getStatus()).isEqualTo(403);
    }

    @Test
    void neither_the_key_nor_what_was_sent_is_kept() {
        send(keyed(imports("rekordbox-6.xml"), ADA));

        assertThat(jdbc.sql("SELECT c::text FROM customer_call c")
                        .query(String.class)
                        .list())
                .singleElement()
                .satisfies(row -> assertThat(row).doesNotContain(KEY, "DJ_PLAYLISTS"));
    }

    @Test
    void reading_needs_no_key() {
        assertThat(Stream.of("/api/v1/me", "/api/v1/me/tracks")
                        .map(path -> send(keyed(MockMvcRequestBuilders.get(path), ADA))
                                .getStatus()))
                .containsOnly(200);
        assertThat(jdbc.sql("SELECT count(*) FROM customer_call")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private MockHttpServletRequestBuilder keyed(MockHttpServletRequestBuilder request, String identity) {
        return request.header(Repetitions.KEY, KEY).with(token(identity));
    }

    private static MockHttpServletRequestBuilder consent(boolean given) {
        return json(MockMvcRequestBuilders.post(CONSENTS), decision(given));
    }

    private long imported() {
        return jdbc.sql("SELECT count(*) FROM library_import").query(Long.class).single();
    }
}
