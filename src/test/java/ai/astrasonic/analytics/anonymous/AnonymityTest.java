package ai.astrasonic.analytics.anonymous;

import static ai.astrasonic.analytics.anonymous.People.crowd;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AnonymityTest {

    private static final Key.Group WEB = new Key.Group("web", 3);
    private static final Key.Group MAC = new Key.Group("macos", 3);
    private static final Key LIBRARY = act(WEB, "page served", "library");
    private static final Key BACKUP = act(WEB, "backup finished", "none");
    private static final Key PAYMENT = act(WEB, "payment completed", "none");
    private static final Key SYNCED = act(WEB, "library synced", "account");

    static LongStream seeds() {
        return LongStream.range(0, 400);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatever_is_published_holds_against_everybody_whom_it_counts(long seed) {
        var people = People.of(seed);

        var published = Suppression.of(people.counted());

        assertThat(SinglingOut.successes(published, people.all())).isZero();
        assertThat(Scrutiny.of(published, List.of())).isEmpty();
        assertThat(published).allMatch(figure -> figure.people() >= Bar.K);
    }

    @Test
    void the_same_attacks_find_people_in_figures_of_which_nothing_is_left_out() {
        assertThat(seeds().filter(seed -> found(seed) > 0).count()).isGreaterThan(350);
        assertThat(seeds().mapToObj(People::of)
                        .filter(people -> acts(Suppression.of(people.counted())) > 0)
                        .count())
                .as("crowds of which acts are published nevertheless")
                .isGreaterThan(150);
    }

    private static long found(long seed) {
        var people = People.of(seed);
        return SinglingOut.successes(people.naive(), people.all());
    }

    @Test
    void a_small_group_is_left_out_and_another_with_it_that_would_reveal_it() {
        var people = people(
                crowd(30, LIBRARY, BACKUP),
                crowd(20, act(MAC, "page served", "library"), act(MAC, "backup finished", "none")),
                crowd(15, act(new Key.Group("ios", 3), "page served", "library")),
                crowd(3, act(new Key.Group("linux", 3), "page served", "library")));

        assertThat(Suppression.of(people.counted()))
                .extracting(figure -> figure.key().group())
                .contains(WEB, MAC)
                .doesNotContain(new Key.Group("linux", 3), new Key.Group("ios", 3));
    }

    @Test
    void what_follows_by_subtraction_is_found_where_it_was_published_all_the_same() {
        var week = new Figure(Key.WEEK, 33, 33);
        var web = new Figure(new Key(WEB, null), 30, 30);

        assertThat(Scrutiny.of(List.of(week, web), List.of())).containsExactly(Shortcoming.SUBTRACTION);
        assertThat(Scrutiny.of(List.of(web), List.of())).containsExactly(Shortcoming.SUBTRACTION);
        assertThat(Scrutiny.of(List.of(week), List.of())).isEmpty();
    }

    @Test
    void what_everybody_in_a_group_did_is_left_out() {
        var people =
                people(crowd(12, LIBRARY, BACKUP), crowd(12, LIBRARY, PAYMENT), crowd(12, LIBRARY, SYNCED, BACKUP));

        assertThat(Suppression.of(people.counted()))
                .extracting(Figure::key)
                .contains(new Key(WEB, null))
                .doesNotContain(LIBRARY);
        assertThat(Scrutiny.of(people.naive(), List.of())).contains(Shortcoming.HOMOGENEITY);
    }

    @Test
    void a_group_whose_acts_all_have_one_value_shows_none_of_them() {
        var people = people(
                crowd(20, LIBRARY),
                crowd(20, act(WEB, "page served", "backup")),
                crowd(20, act(WEB, "page served", "home")));

        assertThat(acts(Suppression.of(people.counted()))).isZero();
    }

    @Test
    void an_act_of_which_one_person_did_more_than_half_is_left_out_and_a_week_of_it_refused() {
        var busy = new KnownPerson(Map.of(PAYMENT, 500L));
        var some = people(crowd(300, LIBRARY, BACKUP), crowd(300, LIBRARY), crowd(40, PAYMENT), Stream.of(busy));
        var few = people(crowd(40, PAYMENT), Stream.of(busy));

        assertThat(Suppression.of(some.counted())).extracting(Figure::key).doesNotContain(PAYMENT);
        assertThat(verdict(few, List.of()).shortcomings()).containsExactly(Shortcoming.DOMINANCE);
        assertThat(verdict(few, List.of()).published()).isEmpty();
    }

    @Test
    void a_release_that_differs_by_a_few_people_from_the_one_before_is_refused() {
        var before = Suppression.of(
                people(crowd(40, LIBRARY, BACKUP), crowd(40, PAYMENT)).counted());
        var fewMore = people(crowd(43, LIBRARY, BACKUP), crowd(40, PAYMENT));
        var manyMore = people(crowd(60, LIBRARY, BACKUP), crowd(60, PAYMENT));

        assertThat(verdict(fewMore, before).shortcomings()).containsExactly(Shortcoming.DIFFERENCING);
        assertThat(verdict(manyMore, before).shortcomings()).isEmpty();
    }

    @Test
    void a_week_of_nine_people_or_of_nobody_is_refused_and_one_of_ten_is_not() {
        assertThat(verdict(people(crowd(9, LIBRARY)), List.of()).shortcomings()).containsExactly(Shortcoming.K);
        assertThat(verdict(people(), List.of()).shortcomings()).containsExactly(Shortcoming.K);
        assertThat(verdict(people(crowd(10, LIBRARY)), List.of()).passes()).isTrue();
    }

    @Test
    void a_table_that_is_not_what_it_should_be_refuses_everything() {
        var people = people(crowd(50, LIBRARY, BACKUP));

        assertThat(Verdict.on(people.counted(), people.all(), List.of(), Set.of(Shortcoming.SCHEMA))
                        .published())
                .isEmpty();
        assertThat(Scrutiny.of(
                        List.of(new Figure(new Key(new Key.Group("noor's laptop", 3), null), 50, 50)), List.of()))
                .contains(Shortcoming.SCHEMA);
    }

    @Test
    void a_sample_in_which_somebody_is_found_refuses_the_release() {
        var stranger = new KnownPerson(Map.of(LIBRARY, 60L));
        var people = people(crowd(50, LIBRARY, BACKUP));

        assertThat(Verdict.on(people.counted(), List.of(stranger), List.of(), Set.of())
                        .shortcomings())
                .containsExactly(Shortcoming.SINGLING_OUT);
    }

    private static Verdict verdict(People people, List<Figure> before) {
        return Verdict.on(people.counted(), people.all(), before, Set.of());
    }

    private static long acts(List<Figure> figures) {
        return figures.stream().filter(figure -> figure.key().isAct()).count();
    }

    @SafeVarargs
    private static People people(Stream<KnownPerson>... crowds) {
        return new People(IntStream.range(0, crowds.length)
                .boxed()
                .flatMap(i -> crowds[i])
                .toList());
    }

    private static Key act(Key.Group group, String event, String section) {
        return new Key(group, new Key.Act(event, section));
    }
}
