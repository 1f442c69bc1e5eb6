package ai.astrasonic.policies;

import static ai.astrasonic.policies.PolicyStories.DPO;
import static ai.astrasonic.policies.PolicyStories.WHY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import ai.astrasonic.approvals.Approvals;
import ai.astrasonic.policies.PolicyRefused.Why;
import ai.astrasonic.shared.LocalText;
import ai.astrasonic.testing.DatabaseTest;
import ai.astrasonic.testing.SignIn;
import ai.astrasonic.testing.TestClock;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A version is written, judged, approved by somebody else, and from then on stays as it is. */
@DatabaseTest
class PolicyDeskTest {

    @Autowired
    ApplicationContext application;

    @Autowired
    Approvals approvals;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    PolicyStories stories;

    @BeforeEach
    void world() {
        stories = new PolicyStories(application);
    }

    private static void refuses(Why why, Runnable act) {
        assertThatThrownBy(() -> SignIn.as(DPO, act))
                .isInstanceOfSatisfying(
                        PolicyRefused.class,
                        refused -> assertThat(refused.why()).isEqualTo(why));
    }

    @Test
    void what_a_second_person_approved_is_published_with_the_next_number() {
        var first = stories.published(30);
        var second = stories.published(20);

        assertThat(stories.get(first).number()).isEqualTo(1);
        assertThat(stories.get(second).number()).isEqualTo(2);
        assertThat(SignIn.as(DPO, () -> stories.read().steps(second)))
                .extracting(PolicyStep::kind, PolicyStep::by)
                .contains(tuple(PolicyStep.Kind.PUBLISHED, PolicyStories.SECOND));
    }

    @Test
    void what_was_published_is_changed_by_nobody_not_even_in_the_database() {
        var id = stories.published(30);

        for (var sql : new String[] {
            "UPDATE policy_version SET text_en = 'Something else'",
            "UPDATE policy_version SET effective_on = '2020-01-01'",
            "UPDATE policy_version SET material = false",
            "UPDATE policy_version SET state = 'DISCARDED', number = NULL, published_at = NULL"
        }) {
            assertThatThrownBy(() -> jdbc.sql(sql).update())
                    .as(sql)
                    .isInstanceOf(UncategorizedSQLException.class)
                    .hasMessageContaining("was published");
        }
        assertThatThrownBy(() -> stories.sql().sql("DELETE FROM policy_version").update())
                .hasMessageContaining("was published");
        refuses(Why.NOT_A_DRAFT, () -> stories.desk().redraft(id, stories.words(10)));
        refuses(Why.NOT_A_DRAFT, () -> stories.desk().discard(id, WHY));
    }

    @Test
    void other_words_than_those_that_were_asked_about_are_not_published() {
        var id = stories.judged(stories.words(30), true);
        stories.asked(id);

        assertThatThrownBy(() -> jdbc.sql("""
                        UPDATE policy_version SET summary_en = 'Nothing', state = 'PUBLISHED', number = 1, published_at = now()""").update()).hasMessageContaining("is not what was asked about");
    }

    @Test
    void other_words_are_judged_and_asked_for_anew() {
        var id = stories.judged(stories.words(30), true);
        var approval = stories.asked(id);

        SignIn.as(DPO, () -> stories.desk().redraft(id, stories.words(20)));

        assertThat(stories.get(id).state()).isEqualTo(PolicyState.DRAFT);
        assertThat(stories.get(id).materiality()).isNull();
        assertThatThrownBy(() -> stories.approve(approval)).isInstanceOf(RuntimeException.class);
        refuses(Why.NOT_CLASSIFIED, () -> stories.desk().ask(id, WHY));
    }

    @Test
    void whoever_asked_does_not_approve() {
        var approval = stories.asked(stories.judged(stories.words(30), false));

        assertThatThrownBy(() -> SignIn.as(DPO, () -> approvals.approve(approval, "Mine")))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void refused_it_is_a_draft_again() {
        var id = stories.judged(stories.words(30), true);
        var approval = stories.asked(id);

        SignIn.as(PolicyStories.SECOND, () -> approvals.refuse(approval, "Not plain"));

        stories.becomes(id, PolicyState.DRAFT);
        assertThat(stories.get(id).sha256()).isNull();
    }

    @Test
    void people_are_told_of_a_material_version_a_month_before_it_applies() {
        var words = stories.words(30);
        var soon = new PolicyWords(stories.today().plusDays(29), words.english(), words.dutch(), words.summary());
        var id = stories.judged(soon, true);

        refuses(Why.DAY_TOO_NEAR, () -> stories.desk().ask(id, WHY));
        SignIn.as(DPO, () -> stories.desk().classify(id, false, "Only a typing error"));
        stories.asked(id);

        assertThat(stories.get(id).state()).isEqualTo(PolicyState.ASKED);
    }

    @Test
    void approved_too_late_it_has_to_be_dated_anew() {
        var words = stories.words(30);
        var id = stories.judged(
                new PolicyWords(stories.today().plusDays(31), words.english(), words.dutch(), words.summary()), true);
        var approval = stories.asked(id);
        clock.advance(Duration.ofDays(3));

        stories.approve(approval);

        stories.becomes(id, PolicyState.DRAFT);
        assertThat(SignIn.as(DPO, () -> stories.read().steps(id)).getFirst().reason())
                .isEqualTo("too late for its day");
    }

    @Test
    void one_is_drafted_at_a_time() {
        stories.drafted(stories.words(30));

        refuses(Why.ANOTHER_IS_OPEN, () -> stories.desk().draft(stories.words(20)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "no headings", "one language longer", "the same again"})
    void a_text_that_cannot_be_one_is_refused(String how) {
        var fine = stories.words(30);
        var summary = new LocalText("Something", "Iets");
        switch (how) {
            case "short" ->
                refuses(
                        Why.TEXT_TOO_SHORT,
                        () -> stories.desk()
                                .draft(new PolicyWords(stories.today(), "## Short", fine.dutch(), summary)));
            case "no headings" ->
                refuses(
                        Why.NO_HEADINGS,
                        () -> stories.desk()
                                .draft(new PolicyWords(stories.today(), "Words. ".repeat(60), fine.dutch(), summary)));
            case "one language longer" ->
                refuses(
                        Why.LANGUAGES_DIFFER,
                        () -> stories.desk()
                                .draft(new PolicyWords(
                                        stories.today(),
                                        fine.english() + "\n## 3. More\n\nMore.",
                                        fine.dutch(),
                                        summary)));
            default -> {
                stories.published(fine, true);
                refuses(Why.NOTHING_CHANGES, () -> stories.desk().draft(fine));
            }
        }
    }

    @Test
    void the_difference_is_from_the_version_before_in_each_language() {
        stories.published(30);
        var id = stories.drafted(stories.words(20));

        for (var language : new Locale[] {Locale.ENGLISH, Locale.of("nl")}) {
            var diff = SignIn.as(DPO, () -> stories.read().diff(id, language)).orElseThrow();
            assertThat(diff.changed()).hasSize(1);
            assertThat(diff.changed().getFirst().lines().toString())
                    .contains("30", "20", language == Locale.ENGLISH ? "We answer" : "Wij antwoorden");
        }
    }
}
