package ai.astrasonic.breaches.report;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.breaches.report.Question.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BreachFormTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @ParameterizedTest
    @EnumSource
    void a_form_asks_each_question_once_and_only_after_what_it_depends_on(Template template) {
        var before = new ArrayList<String>();
        BreachForm.on(TODAY, template).questions().forEach(question -> {
            assertThat(before).doesNotContain(question.id());
            var when = question.when();
            if (when != null) {
                assertThat(before).as(question.id()).contains(when.question());
            }
            before.add(question.id());
        });
    }

    @ParameterizedTest
    @EnumSource
    void a_choice_has_options_and_nothing_else_has(Template template) {
        assertThat(BreachForm.on(TODAY, template).questions())
                .allMatch(question -> question.options().isEmpty()
                        != List.of(Kind.CHOICE, Kind.MULTI).contains(question.kind()));
    }

    @ParameterizedTest
    @EnumSource
    void a_condition_names_an_answer_that_can_be_given(Template template) {
        var options = BreachForm.on(TODAY, template)
                .questions()
                .collect(Collectors.toMap(
                        Question::id,
                        question -> question.kind() == Kind.YES_NO
                                ? List.of("yes", "no")
                                : question.options().stream()
                                        .map(Question.Option::key)
                                        .toList()));

        assertThat(BreachForm.on(TODAY, template).questions().map(Question::when))
                .allMatch(when -> when == null || options.get(when.question()).containsAll(when.any()));
    }

    @ParameterizedTest
    @EnumSource
    void what_is_the_same_as_a_question_of_the_dutch_form_exists_there(Template template) {
        var dutch =
                BreachForm.on(TODAY, Template.AP).questions().map(Question::id).toList();

        assertThat(BreachForm.on(TODAY, template).questions().map(Question::same))
                .allMatch(same -> same == null || dutch.contains(same));
    }

    @ParameterizedTest
    @EnumSource
    void before_its_first_day_the_first_form_holds(Template template) {
        assertThat(BreachForm.on(LocalDate.of(2018, 5, 25), template)).isEqualTo(BreachForm.on(TODAY, template));
    }
}
