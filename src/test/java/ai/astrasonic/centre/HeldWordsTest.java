package ai.astrasonic.centre;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.datamap.DataMap;
import ai.astrasonic.datamap.DataSet;
import ai.astrasonic.pages.PageTexts;
import ai.astrasonic.testing.DatabaseTest;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.web.csrf.DefaultCsrfToken;

/** Whatever the data map may hold of somebody, the privacy centre has words for it. */
@DatabaseTest
class HeldWordsTest {

    @Autowired
    HeldWords words;

    @Autowired
    DataMap map;

    @ParameterizedTest
    @ValueSource(strings = {"en", "nl"})
    void every_kind_of_record_is_told_with_why_how_long_who_and_what_erasure_leaves(String language) {
        var frame = new Frame(
                PageTexts.in(language, "messages.centre"), "/my/data", "", new DefaultCsrfToken("h", "p", "t"));

        assertThat(map.tablesAboutPeople().stream()
                        .filter(set -> Stream.of(
                                        words.title(set, frame),
                                        words.why(set, frame),
                                        words.purpose(set, frame),
                                        words.term(set, frame),
                                        words.names(set, frame),
                                        words.afterErasure(set, frame))
                                .anyMatch(HeldWordsTest::isUnfinished))
                        .map(DataSet::key))
                .isEmpty();
    }

    private static boolean isUnfinished(String text) {
        return text.isBlank() || text.contains("{") || text.endsWith(": ");
    }
}
