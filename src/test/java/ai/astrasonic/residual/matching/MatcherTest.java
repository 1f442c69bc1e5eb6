package ai.astrasonic.residual.matching;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.residual.matching.Reading.Writing;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MatcherTest {

    private static final int ANN = 1;
    private static final UUID ID = UUID.fromString("0195b2c4-1111-7222-8333-444455556666");

    private Needles needles;

    @BeforeEach
    void ann() {
        needles = new Needles();
        needles.add("Ann@x.nl", ANN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ann@x.nl",
                "ANN@X.NL",
                "mail me at ann@x.nl.",
                "<ann@x.nl>",
                "'ann@x.nl'",
                "mailto:ann@x.nl?subject=hi",
                "/people?email=ann@x.nl&page=2",
                "/people?email=ann%40x.nl&page=2",
                "two: bob@x.nl,ann@x.nl;eve@x.nl",
                "ann@x.nl-",
                "ａｎｎ＠ｘ．ｎｌ",
                "an\u200bn@x.nl",
                "„ann@x.nl“",
                "line one\\nann@x.nl",
                "{\"broken\": \"ann@x.nl",
                "«ann@x.nl» Ω"
            })
    void an_address_is_found_whatever_stands_around_it(String text) {
        assertThat(found(text, Writing.PLAIN)).containsExactly(ANN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "joann@x.nl",
                "ann@x.nl.example",
                "ann@x.nle",
                "ann@x.nl-shop.example",
                "jo.ann@x.nl",
                "jo-ann@x.nl",
                "jo+ann@x.nl",
                "jo_ann@x.nl",
                "o'ann@x.nl",
                "ann+music@x.nl",
                "ann@y.nl",
                "ann @x.nl",
                "аnn@x.nl",
                "ánn@x.nl",
                "éann@x.nl",
                "ann@x.nlé",
                "",
                "@",
                "@x.nl"
            })
    void another_persons_address_is_not(String text) {
        assertThat(found(text, Writing.PLAIN)).isEmpty();
    }

    @Test
    void escapes_of_a_document_are_read_as_what_they_mean() {
        assertThat(found("{\"note\": \"hello\\nann@x.nl\"}", Writing.JSON)).containsExactly(ANN);
        assertThat(found("{\"note\": \"\\u0061nn\\u0040x.nl\"}", Writing.JSON)).containsExactly(ANN);
        assertThat(found("{bob@x.nl,\"say \\\"ann@x.nl\\\"\"}", Writing.ARRAY)).containsExactly(ANN);
    }

    @Test
    void an_escape_makes_no_one_of_somebody_else() {
        needles.add("nann@x.nl", 2);

        assertThat(found("{\"note\": \"hello\\nann@x.nl\"}", Writing.JSON)).containsExactly(ANN);
        assertThat(found("{\"note\": \"hello\\nann@x.nl\"}", Writing.PLAIN)).containsExactly(ANN);
    }

    @Test
    void bad_escapes_survive() {
        assertThat(found("{\"a\": \"\\u00zz \\ud800 \\q ann@x.nl \\", Writing.JSON))
                .containsExactly(ANN);
    }

    @Test
    void an_id_is_found_as_text_and_as_bytes() {
        needles.add(ID, 3);
        var hits = new Hits();
        new Matcher(needles).binary(bytes(ID), 0, 16, hits);

        assertThat(codes(hits)).containsExactly(3);
        assertThat(found("erasure-" + ID + ".json", Writing.PLAIN)).containsExactly(3);
        assertThat(found(ID.toString().toUpperCase().replace("-", ""), Writing.PLAIN))
                .containsExactly(3);
        assertThat(found(ID + "7", Writing.PLAIN)).isEmpty();
    }

    @Test
    void a_long_name_is_found_in_a_text_and_not_in_a_longer_one() {
        needles.add("cus_Q9aB7cD2eF4g", 4);

        assertThat(found("customer cus_Q9aB7cD2eF4g left", Writing.PLAIN)).containsExactly(4);
        assertThat(found("cus_Q9aB7cD2eF4gh", Writing.PLAIN)).isEmpty();
        assertThat(found("acus_Q9aB7cD2eF4g", Writing.PLAIN)).isEmpty();
    }

    @Test
    void a_common_value_counts_only_as_a_whole_one() {
        needles.add("4711", 5);

        assertThat(found(" 4711 ", Writing.PLAIN)).containsExactly(5);
        assertThat(found("{\"id\": \"4711\"}", Writing.JSON)).containsExactly(5);
        assertThat(found("{12,4711,99}", Writing.ARRAY)).containsExactly(5);
        assertThat(found("track 4711", Writing.PLAIN)).isEmpty();
        assertThat(found("4711", new Reading(Writing.PLAIN, false))).isEmpty();
    }

    @Test
    void names_of_several_words_and_in_other_scripts_are_found_in_their_normal_form() {
        needles.add("Σωκράτης Παπαδόπουλος 1987", 6);
        needles.add("山田 太郎", 7);

        assertThat(found("ΣΩΚΡΆΤΗΣ ΠΑΠΑΔΌΠΟΥΛΟΣ 1987", Writing.PLAIN)).containsExactly(6);
        assertThat(found("山田 太郎", Writing.PLAIN)).containsExactly(7);
        assertThat(found("山田 太郎丸", Writing.PLAIN)).isEmpty();
    }

    @Test
    void ten_megabytes_in_one_value_are_searched_to_their_end() {
        assertThat(found("é".repeat(5_000_000) + " ann@x.nl " + "x".repeat(5_000_000), Writing.PLAIN))
                .containsExactly(ANN);
        assertThat(found("word ".repeat(2_000_000) + "ann@x.nl", Writing.PLAIN)).containsExactly(ANN);
        assertThat(found("x".repeat(10_000_000) + "ann@x.nl", Writing.PLAIN)).isEmpty();
        assertThat(found("@".repeat(10_000_000), Writing.PLAIN)).isEmpty();
    }

    @Test
    void what_is_no_text_is_read_as_far_as_it_is_one() {
        var bytes = "\0\0ann@x.nl\0".getBytes(StandardCharsets.ISO_8859_1);
        bytes[0] = (byte) 0xff;
        var hits = new Hits();
        new Matcher(needles).text(bytes, 0, bytes.length, new Reading(Writing.PLAIN, true), hits);

        assertThat(codes(hits)).containsExactly(ANN);
    }

    private List<Integer> found(String text, Writing writing) {
        return found(text, new Reading(writing, true));
    }

    private List<Integer> found(String text, Reading reading) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        var hits = new Hits();
        new Matcher(needles).text(bytes, 0, bytes.length, reading, hits);
        return codes(hits);
    }

    private static List<Integer> codes(Hits hits) {
        var codes = new ArrayList<Integer>();
        hits.drain(codes::add);
        return codes;
    }

    private static byte[] bytes(UUID id) {
        return java.nio.ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
