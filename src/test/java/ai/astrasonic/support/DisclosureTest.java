package ai.astrasonic.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DisclosureTest {

    @Test
    void every_occurrence_goes_and_counts_the_longest_passage_first() {
        var left = new Disclosure("Ann Bos called; Ann said yes, Ann Bos no", 0).without(List.of("Ann", "Ann Bos"));

        assertThat(left).isEqualTo(new Disclosure("[…] called; […] said yes, […] no", 3));
    }

    @Test
    void what_is_not_in_it_changes_nothing() {
        var whole = new Disclosure("Hello", 2);

        assertThat(whole.without(List.of("Ann", " ", ""))).isEqualTo(whole);
    }
}
