package ai.astrasonic.seed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class PeopleTest {

    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

    @Test
    void the_same_seed_makes_the_same_people_all_day() {
        assertThat(new People(1, NOW).draw(50)).isEqualTo(new People(1, NOW.plusSeconds(3600)).draw(50));
    }

    @Test
    void another_seed_makes_others() {
        assertThat(new People(1, NOW).draw(50)).isNotEqualTo(new People(2, NOW).draw(50));
    }

    @Test
    void more_people_begin_with_the_same_ones() {
        assertThat(new People(1, NOW).draw(300))
                .startsWith(new People(1, NOW).draw(20).toArray(Person[]::new));
    }

    @Test
    void no_two_people_share_an_address_or_an_id() {
        var people = new People(1, NOW).draw(2_000);

        assertThat(people).extracting(person -> person.email().normal()).doesNotHaveDuplicates();
        assertThat(people).extracting(Person::id).doesNotHaveDuplicates();
    }

    @Test
    void every_shape_is_among_the_first_sixteen() {
        assertThat(new People(1, NOW).draw(16)).extracting(Person::shape).contains(Shape.values());
    }

    @Test
    void nobody_real_can_be_written_to() {
        assertThat(new People(1, NOW).draw(500))
                .extracting(person -> person.email().normal())
                .allMatch(email -> email.matches(".*@(.*\\.)?(example\\.(org|com|net)|privaterelay\\.appleid\\.com)"));
    }
}
