package ai.astrasonic.policies.text;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.policies.text.SectionDiff.Fate;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyDiffTest {

    /** What went in square brackets, what came in curly ones. */
    private static String told(String before, String after) {
        return WordDiff.between(before, after).stream()
                .map(piece -> switch (piece.kind()) {
                    case SAME -> piece.text();
                    case REMOVED -> "[" + piece.text().strip() + "]";
                    case ADDED -> "{" + piece.text().strip() + "}";
                })
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @CsvSource({
        "We answer within 30 days., We answer within 20 days., We answer within [30]{20}days.",
        "We keep it., We keep it., We keep it.",
        "We keep all of it., We keep it., We keep [all of]it.",
        "We keep it., We never keep it., We {never}keep it.",
        "'', Something, {Something}",
        "Something, '', [Something]",
        "a b c, d e f, [a b c]{d e f}"
    })
    void words_that_went_and_came_stand_together(String before, String after, String told) {
        assertThat(told(before, after)).isEqualTo(told);
    }

    @Test
    void whatever_two_texts_are_what_stayed_and_went_is_the_one_and_what_stayed_and_came_the_other() {
        var random = new Random(8);
        for (int n = 0; n < 300; n++) {
            var before = text(random);
            var after = text(random);
            var pieces = WordDiff.between(before, after);
            assertThat(without(pieces, Piece.Kind.REMOVED)).isEqualTo(after);
            assertThat(without(pieces, Piece.Kind.ADDED).replaceAll("\\s+", ""))
                    .isEqualTo(before.replaceAll("\\s+", ""));
        }
    }

    private static String text(Random random) {
        return Stream.generate(
                        () -> Stream.of("a", "b", "c ", "d\n", "e. ").toList().get(random.nextInt(5)) + " ")
                .limit(random.nextInt(40))
                .collect(Collectors.joining());
    }

    private static String without(java.util.List<Piece> pieces, Piece.Kind kind) {
        return pieces.stream()
                .filter(piece -> piece.kind() != kind)
                .map(Piece::text)
                .collect(Collectors.joining());
    }

    @Test
    @Timeout(10)
    void texts_that_have_nothing_in_common_are_told_as_a_whole() {
        var before = "one ".repeat(20_000);
        var after = "two ".repeat(20_000);

        assertThat(WordDiff.between(before, after)).hasSize(2);
    }

    @Test
    void sections_are_known_by_their_headings_also_when_they_are_renumbered() {
        var before =
                PolicyText.of("Above\n\n## 1. Data\n\nWe keep it.\n\n## 2. Gone\n\nOld.\n\n## 3. Rights\n\n- Ask.");
        var after = PolicyText.of("Above\n\n## 1. Data\n\nWe keep it.\n\n## 2. Rights\n\n- Ask.\n\n## 3. New\n\nCame.");

        var diff = PolicyDiff.between(before, after);

        assertThat(diff.sections())
                .extracting(SectionDiff::fate)
                .containsExactly(Fate.SAME, Fate.SAME, Fate.REMOVED, Fate.CHANGED, Fate.ADDED);
        assertThat(diff.changed()).hasSize(3);
    }

    @Test
    void a_text_has_headings_paragraphs_points_and_tables() {
        var text =
                PolicyText.of("## 1. Data\n\nOne\ntwo\n- a\n- b\n| x | y |\n|---|---|\n| 1 | 2 |\n\n### Within\n\nEnd");

        assertThat(text.headings()).isEqualTo(2);
        assertThat(text.sections().getFirst().blocks())
                .extracting(Object::toString)
                .containsExactly(
                        "Paragraph[lines=[One, two]]", "Points[items=[a, b]]", "Table[head=[x, y], rows=[[1, 2]]]");
        assertThat(text.sections().getLast().level()).isEqualTo(3);
    }
}
