package ai.astrasonic.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdsTest {

    private final Clock noon = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);

    @Test
    void are_of_version_7_and_carry_the_time_of_their_making() {
        var id = Ids.next(noon);

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(noon.millis());
    }

    @Test
    void sort_by_the_time_of_their_making() {
        var earlier = Ids.next(noon).toString();
        var later = Ids.next(Clock.offset(noon, Duration.ofMillis(1))).toString();

        assertThat(earlier).isLessThan(later);
    }

    @Test
    void ten_thousand_in_one_millisecond_are_all_different() {
        assertThat(Stream.generate(() -> Ids.next(noon)).limit(10_000)).doesNotHaveDuplicates();
    }
}
