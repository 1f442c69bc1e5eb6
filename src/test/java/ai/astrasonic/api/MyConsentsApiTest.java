package ai.astrasonic.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import tools.jackson.databind.JsonNode;

/** Consents of an account: given and withdrawn by the same call, and each with its proof. */
class MyConsentsApiTest extends CustomerStories {

    private static final String PATH = "/api/v1/me/consents";

    @Test
    void no_decision_is_a_no_and_the_words_to_decide_on_come_along() {
        var state = state(ADA);

        assertThat(state.get("given").asBoolean()).isFalse();
        assertThat(state.get("decidedAt").isNull()).isTrue();
        assertThat(state.get("text").get("words").get("accept").asString()).isEqualTo("Accept All");
    }

    @Test
    void the_words_are_told_in_the_language_of_whoever_asks() {
        var answer = send(MockMvcRequestBuilders.get(PATH)
                .locale(Locale.forLanguageTag("nl-BE"))
                .with(token(ADA)));

        assertThat(read(answer).get(0).get("text").get("words").get("accept").asString())
                .isEqualTo("Alles accepteren");
    }

    @Test
    void giving_and_withdrawing_are_the_same_call_and_hold_at_once() {
        assertThat(read(post(PATH, ADA, decision(true))).get("given").asBoolean())
                .isTrue();
        assertThat(state(ADA).get("given").asBoolean()).isTrue();
        assertThat(state(BOB).get("given").asBoolean()).isFalse();

        assertThat(read(post(PATH, ADA, decision(false))).get("given").asBoolean())
                .isFalse();

        assertThat(state(ADA).get("given").asBoolean()).isFalse();
        var history = read(get(PATH + "/history", ADA)).get("items");
        assertThat(history).hasSize(2);
        assertThat(history.get(0).get("wording").asString()).isEqualTo("Withdraw consent");
        assertThat(history.get(1).get("wording").asString()).isEqualTo("Accept All");
        assertThat(history.get(1).get("surface").asString()).isEqualTo("desktop/2.4");
        assertThat(read(get(PATH + "/history", BOB)).get("items")).isEmpty();
    }

    @Test
    void a_withdrawal_asks_the_recipients_at_once_and_once_to_delete_what_they_collected() {
        post(PATH, ADA, decision(true));
        assertThat(asked()).isEmpty();

        for (int i = 0; i < 2; i++) {
            post(PATH, ADA, decision(false));
        }

        assertThat(asked()).containsExactly("google-analytics OBJECT " + ada.value(), "posthog OBJECT " + ada.value());
    }

    private List<String> asked() {
        return jdbc.sql("SELECT concat_ws(' ', recipient, ask, account_id) FROM recipient_task"
                        + " WHERE sealed IS NOT NULL AND next_at IS NOT NULL ORDER BY 1")
                .query((row, n) -> row.getString(1))
                .list();
    }

    @Test
    void the_history_comes_in_pages() {
        for (int i = 0; i < 5; i++) {
            post(PATH, ADA, decision(i % 2 == 0));
        }

        var first = read(get(PATH + "/history?limit=3", ADA));
        var rest =
                read(get(PATH + "/history?limit=3&cursor=" + first.get("next").asString(), ADA));

        assertThat(first.get("items")).hasSize(3);
        assertThat(rest.get("items")).hasSize(2);
        assertThat(rest.get("next").isNull()).isTrue();
    }

    @Test
    void saying_again_what_is_so_adds_nothing_to_the_proof() {
        for (int i = 0; i < 3; i++) {
            assertThat(post(PATH, ADA, decision(true)).getStatus()).isEqualTo(200);
        }

        assertThat(read(get(PATH + "/history", ADA)).get("items")).hasSize(1);
    }

    /** Ten thousand from one address and one account: the burst is served, the rest is told to wait, and the ledger holds one. */
    @Test
    void ten_thousand_posts_at_once_fill_nothing() {
        int served = 0;
        for (int i = 0; i < 10_000; i++) {
            var answer = sendAtOnce(
                    json(MockMvcRequestBuilders.post(PATH), decision(true)).with(token(ADA)));
            assertThat(answer.getStatus()).isIn(200, 429);
            served += answer.getStatus() == 200 ? 1 : 0;
        }

        assertThat(served).isLessThanOrEqualTo(60);
        assertThat(jdbc.sql("SELECT count(*) FROM consent_entry")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void words_that_nobody_was_shown_prove_nothing() {
        assertThat(post(PATH, ADA, decision(true).replaceFirst("\"textSha256\": \"..", "\"textSha256\": \"zz"))
                        .getStatus())
                .isEqualTo(422);
        assertThat(state(ADA).get("decidedAt").isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"purpose", "given", "textVersion", "textSha256", "language", "surface"})
    void a_decision_without_a_part_is_not_understood(String part) {
        assertThat(post(PATH, ADA, decision(true).replace('"' + part + '"', "\"other\""))
                        .getStatus())
                .isEqualTo(400);
    }

    @Test
    void a_decision_is_json() {
        var form = MockMvcRequestBuilders.post(PATH)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .content("given=true")
                .with(token(ADA));

        assertThat(send(form).getStatus()).isEqualTo(415);
    }

    private JsonNode state(String identity) {
        return read(get(PATH, identity)).get(0);
    }
}
