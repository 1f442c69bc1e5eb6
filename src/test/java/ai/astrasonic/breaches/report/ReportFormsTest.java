package ai.astrasonic.breaches.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.astrasonic.breaches.BreachId;
import ai.astrasonic.breaches.judgement.Ground;
import ai.astrasonic.breaches.report.Answer.Standing;
import ai.astrasonic.breaches.report.ReportRefused.Why;
import ai.astrasonic.breaches.report.Saved.Clashing;
import ai.astrasonic.shared.Roles;
import ai.astrasonic.testing.DatabaseTest;
import ai.astrasonic.testing.SignIn;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;

@DatabaseTest
class ReportFormsTest {

    @Autowired
    ReportForms forms;

    @Autowired
    ApplicationContext application;

    private ReportStories stories;

    @BeforeEach
    void world() {
        stories = new ReportStories(application);
        SecurityContextHolder.getContext().setAuthentication(SignIn.fresh(ReportStories.DPO, Roles.DPO));
    }

    @Test
    void what_stands_in_the_file_is_recorded_what_follows_is_derived_and_the_rest_is_missing() {
        var id = stories.decided();

        assertThat(answer(id, "4.2").standing()).isEqualTo(Standing.RECORDED);
        assertThat(answer(id, "5.1")).satisfies(nature -> {
            assertThat(nature.contents()).containsExactly("confidentiality");
            assertThat(nature.standing()).isEqualTo(Standing.DERIVED);
        });
        assertThat(answer(id, "9.3").contents()).containsExactly("considerable");
        assertThat(answer(id, "10.1.1").contents()).containsExactly("later");
        assertThat(answer(id, "3.2.1.a").standing()).isEqualTo(Standing.MISSING);
        assertThat(answer(id, "1.3").standing()).isEqualTo(Standing.EMPTY);
    }

    @Test
    void every_figure_is_the_count_s_and_nobody_s_to_type() {
        var id = stories.aware();
        assertThat(answer(id, "7.3").standing()).isEqualTo(Standing.MISSING);
        stories.count(id, 1_180, 1_200);

        assertThat(answer(id, "7.3").contents()).containsExactly("1180", "1200");
        assertThat(answer(id, "6.3.1").contents()).containsExactly("3540", "3600");
        assertThat(answer(id, "2.1.1.a").contents()).containsExactly("DE=150", "NL=1000", "ZZ=30");
        assertThat(answer(id, "7.1").contents()).containsExactly("customers", "users", "minors");
        assertThat(answer(id, "field_68").contents()).containsExactly("1200");
        assertRefused(() -> save(id, "7.3", 0, "5"), Why.FROM_THE_COUNT);
    }

    @Test
    void only_relevant_questions_are_asked() {
        var id = stories.aware();

        assertThat(asked(id)).doesNotContain("1.1.a", "1.3.a", "5.2.a", "10.1.8");
        save(id, "1.3", 0, "other");
        assertThat(asked(id)).contains("1.3.a");
    }

    @Test
    void what_was_confirmed_counts_until_something_else_follows() {
        var id = stories.decided();
        confirm(id, "10.1.1");
        assertThat(answer(id, "10.1.1").standing()).isEqualTo(Standing.CONFIRMED);

        stories.decide(id, stories.assess(id), Ground.MEASURES);

        assertThat(answer(id, "10.1.1")).satisfies(told -> {
            assertThat(told.contents()).containsExactly("no");
            assertThat(told.standing()).isEqualTo(Standing.DERIVED);
        });
        assertThat(asked(id)).contains("10.1.8");
    }

    @Test
    void what_is_confirmed_in_the_dutch_form_is_so_in_the_european_one() {
        var id = stories.decided();
        confirm(id, "5.1");
        save(id, "3.2.1.a", 0, "D. de Vries");

        assertThat(answer(id, "field_55"))
                .satisfies(nature -> assertThat(nature.contents()).containsExactly("a"))
                .satisfies(nature -> assertThat(nature.standing()).isEqualTo(Standing.CONFIRMED));
        assertThat(answer(id, "field_21").contents()).containsExactly("D. de Vries");
    }

    @Test
    void what_follows_may_be_answered_otherwise_by_a_person() {
        var id = stories.decided();

        save(id, "9.3", 0, "very-large");

        assertThat(answer(id, "9.3").contents()).containsExactly("very-large");
        assertThat(answer(id, "9.3").standing()).isEqualTo(Standing.RECORDED);
        assertThat(answer(id, "9.3").by()).isEqualTo(ReportStories.DPO);
    }

    @Test
    void of_two_who_write_the_same_the_second_is_told_and_loses_nothing() {
        var id = stories.aware();
        save(id, "5.2", 0, "hacking");

        var saved = forms.save(
                id,
                List.of(
                        new NewAnswer("5.2", List.of("published"), false, 0),
                        new NewAnswer("7.2", List.of("Customers"), false, 0)));

        assertThat(saved)
                .isInstanceOfSatisfying(
                        Clashing.class,
                        clashing -> assertThat(clashing.clashes())
                                .singleElement()
                                .satisfies(clash -> {
                                    assertThat(clash.mine().contents()).containsExactly("published");
                                    assertThat(clash.theirs().contents()).containsExactly("hacking");
                                }));
        assertThat(answer(id, "5.2").contents()).containsExactly("hacking");
        assertThat(answer(id, "7.2").standing()).isEqualTo(Standing.MISSING);
        save(id, "5.2", 1, "published");
        assertThat(answer(id, "5.2").contents()).containsExactly("published");
    }

    @Test
    void two_who_write_different_answers_do_not_hinder_each_other() {
        var id = stories.aware();
        save(id, "5.2", 0, "hacking");

        assertThat(save(id, "7.2", 0, "Customers")).isInstanceOf(Saved.Whole.class);
        assertThat(save(id, "5.2", 0, "hacking")).isInstanceOf(Saved.Whole.class);
    }

    @Test
    void an_answer_fits_its_question() {
        var id = stories.aware();

        assertRefused(() -> save(id, "5.2", 0, "aliens"), Why.MISFIT);
        assertRefused(() -> save(id, "5.2", 0, "hacking", "device"), Why.MISFIT);
        assertRefused(() -> save(id, "9.2", 0, "fraud", "fraud"), Why.MISFIT);
        assertRefused(() -> save(id, "10.1.2", 0, "tomorrow"), Why.UNKNOWN_QUESTION);
        assertRefused(() -> save(id, "field_52", 0, "yes"), Why.UNKNOWN_QUESTION);
        assertRefused(() -> save(id, "99", 0, "yes"), Why.UNKNOWN_QUESTION);
    }

    @Test
    void the_meter_counts_what_must_be_answered() {
        var id = stories.decided();
        assertThat(forms.of(id, Template.AP).isComplete()).isFalse();
        assertThat(answer(id, "11.1").contents()).containsExactly("no");

        stories.answerAll(id);

        assertThat(open(id, Template.AP)).isEmpty();
        assertThat(forms.of(id, Template.AP).isComplete()).isTrue();
        assertThat(answer(id, "11.1").contents()).containsExactly("yes");
        assertThat(open(id, Template.EDPB)).isEmpty();
    }

    @Test
    void an_engineer_and_an_auditor_read_and_do_not_write() {
        var id = stories.aware();
        for (var role : List.of(Roles.ENGINEER, Roles.AUDITOR)) {
            SecurityContextHolder.getContext().setAuthentication(SignIn.fresh("somebody", role));

            assertThat(forms.of(id)).hasSize(2);
            assertThatThrownBy(() -> save(id, "7.2", 0, "x")).isInstanceOf(AccessDeniedException.class);
        }
        SecurityContextHolder.getContext().setAuthentication(SignIn.fresh("somebody", Roles.FINANCE));
        assertThatThrownBy(() -> forms.of(id)).isInstanceOf(AccessDeniedException.class);
    }

    private List<String> open(BreachId id, Template template) {
        return forms.of(id, template).answers().stream()
                .filter(Answer::isOpen)
                .map(answer -> answer.question().id())
                .toList();
    }

    private Answer answer(BreachId id, String question) {
        return forms.of(id).stream()
                .flatMap(state -> state.answer(question).stream())
                .findFirst()
                .orElseThrow();
    }

    private List<String> asked(BreachId id) {
        return forms.of(id).stream()
                .flatMap(state -> state.answers().stream())
                .map(answer -> answer.question().id())
                .toList();
    }

    private Saved save(BreachId id, String question, long seen, String... contents) {
        return forms.save(id, List.of(new NewAnswer(question, List.of(contents), false, seen)));
    }

    private void confirm(BreachId id, String question) {
        var now = answer(id, question);
        forms.save(id, List.of(new NewAnswer(question, now.contents(), true, now.version())));
    }

    private static void assertRefused(Runnable act, Why why) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        ReportRefused.class,
                        refused -> assertThat(refused.why()).isEqualTo(why));
    }
}
