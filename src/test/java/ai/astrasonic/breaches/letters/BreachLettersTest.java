package ai.astrasonic.breaches.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.astrasonic.approvals.ApprovalImpossible;
import ai.astrasonic.approvals.Approvals;
import ai.astrasonic.breaches.BreachEntry;
import ai.astrasonic.breaches.BreachId;
import ai.astrasonic.breaches.Breaches;
import ai.astrasonic.breaches.letters.LetterRefused.Why;
import ai.astrasonic.shared.LocalText;
import ai.astrasonic.testing.DatabaseTest;
import ai.astrasonic.testing.SignIn;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;

@DatabaseTest
class BreachLettersTest {

    @Autowired
    ApplicationContext application;

    LetterStories stories;
    BreachId breach;

    @BeforeEach
    void world() {
        stories = new LetterStories(application);
        breach = stories.breach();
    }

    @Test
    void a_letter_is_read_in_both_languages_before_anybody_gets_it() {
        var dutch = SignIn.as(LetterStories.DPO, () -> stories.read().preview(LetterStories.words(), Locale.of("nl")));
        var english = SignIn.as(LetterStories.DPO, () -> stories.read().preview(LetterStories.words(), Locale.ENGLISH));

        assertThat(dutch.text()).contains("WAT ER IS GEBEURD", "reservekopieën", "privacy@astrasonic.ai");
        assertThat(dutch.subject()
                        + dutch.text().replace(LetterStories.words().advice().nl(), ""))
                .doesNotContainPattern("(?i)\\b(gegevens van jou|je hebt|je gegevens|je krijgt|wat je|zullen je)\\b");
        assertThat(english.text()).contains("WHAT HAPPENED", "backup files", "WHAT YOU CAN DO");
    }

    @Test
    void every_part_is_there_in_both_languages_long_enough_and_plain() {
        assertRefused(with("Too short", "Tussen 3 en 5 november kon iemand het lezen."), Why.TOO_SHORT);
        assertRefused(with("x".repeat(2_001), "Tussen 3 en 5 november kon iemand het lezen."), Why.TOO_LONG);
        assertRefused(
                with("Pursuant to Article 34 GDPR we inform you.", "Wij vertellen u dat er iets is gebeurd."),
                Why.LEGALESE);
        assertRefused(
                with("Somebody could read your backup files.", "Er was een inbreuk in verband met uw gegevens."),
                Why.LEGALESE);
        assertRefused(
                new LetterWords(
                        words().nature(), words().consequences(), words().measures(), words().advice(), "the DPO"),
                Why.NO_CONTACT);
    }

    @Test
    void nobody_is_written_to_before_somebody_was_counted() {
        var letter = stories.drafted(breach);

        assertRefused(() -> stories.asked(letter), Why.NO_SCOPE);
    }

    @Test
    void whoever_asked_does_not_approve_and_a_second_person_does() {
        stories.people("person", 2);
        stories.everybodyIn(breach);
        var letter = stories.drafted(breach);
        var approval = stories.asked(letter);

        assertThatThrownBy(() -> SignIn.as(
                        LetterStories.DPO,
                        () -> application.getBean(Approvals.class).approve(approval, "Mine is fine")))
                .isInstanceOf(ApprovalImpossible.class);
        stories.approve(approval);

        stories.becomes(letter, LetterState.APPROVED);
        assertThat(acts())
                .containsSubsequence("breach-letter-drafted", "breach-letter-asked", "breach-letter-approved");
    }

    @Test
    void other_words_need_another_approval() {
        stories.people("person", 2);
        stories.everybodyIn(breach);
        var letter = stories.drafted(breach);
        var approval = stories.asked(letter);

        SignIn.as(
                LetterStories.DPO,
                () -> stories.letters()
                        .redraft(
                                letter,
                                with(
                                        "Somebody could read your backup files, and did.",
                                        "Iemand kon je reservekopieën lezen en deed dat.")));

        assertThatThrownBy(() -> stories.approve(approval)).isInstanceOf(ApprovalImpossible.class);
        assertThat(stories.state(letter)).isEqualTo(LetterState.DRAFT);
    }

    @Test
    void what_was_refused_can_be_written_better() {
        stories.people("person", 2);
        stories.everybodyIn(breach);
        var letter = stories.drafted(breach);
        var approval = stories.asked(letter);
        SignIn.as(
                LetterStories.SECOND, () -> application.getBean(Approvals.class).refuse(approval, "Too vague"));
        stories.becomes(letter, LetterState.DRAFT);

        SignIn.as(LetterStories.DPO, () -> stories.letters().redraft(letter, words()));
        stories.approve(stories.asked(letter));
        stories.becomes(letter, LetterState.APPROVED);
    }

    @Test
    void what_was_approved_is_changed_by_nobody() {
        stories.people("person", 2);
        var letter = stories.approved(breach);

        assertRefused(
                () -> SignIn.as(LetterStories.DPO, () -> stories.letters().redraft(letter, words())), Why.NOT_A_DRAFT);
        assertThatThrownBy(() -> stories.sql()
                        .sql("UPDATE breach_letter SET advice_en = 'Nothing to worry about here'")
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("was approved");
    }

    @Test
    void one_letter_of_a_breach_is_at_work_at_a_time() {
        var first = stories.drafted(breach);

        assertRefused(() -> stories.drafted(breach), Why.ANOTHER_IS_OPEN);
        SignIn.as(LetterStories.DPO, () -> stories.letters().discard(first, "Not needed"));
        stories.drafted(breach);
    }

    @Test
    void a_letter_that_came_back_is_somebody_to_tell_otherwise_until_they_were() {
        var person = stories.person("noor@example.org", "nl");
        var letter = stories.approved(breach);
        stories.sql()
                .sql("""
                        INSERT INTO breach_letter_person (id, letter_id, breach_id, account_id, language, noted_at, outcome, email_id, ended_at)
                        VALUES (uuidv7(), ?, ?, ?, 'nl', now(), 'SENT', uuidv7(), now())""")
                .params(letter.value(), breach.value(), person.value())
                .update();

        SignIn.as(LetterStories.DPO, () -> stories.letters().bounced(letter, person, "Mailbox unknown"));
        assertThat(stories.count(letter).toTell()).isEqualTo(1);
        var open = SignIn.as(LetterStories.DPO, () -> stories.read().notReached(letter, null, 10))
                .getFirst();
        assertThat(open.note()).isEqualTo("Mailbox unknown");

        SignIn.as(
                LetterStories.DPO, () -> stories.letters().toldOtherwise(letter, open.id(), "By post on 23 November"));
        assertThat(stories.count(letter).toTell()).isZero();
        assertRefused(
                () -> SignIn.as(LetterStories.DPO, () -> stories.letters().toldOtherwise(letter, open.id(), "Again")),
                Why.NOT_REACHED_OTHERWISE);
    }

    private java.util.List<String> acts() {
        return SignIn.as(
                        LetterStories.DPO,
                        () -> application.getBean(Breaches.class).timelineOf(breach))
                .stream()
                .map(BreachEntry::act)
                .toList();
    }

    private static LetterWords words() {
        return LetterStories.words();
    }

    private static LetterWords with(String en, String nl) {
        return new LetterWords(
                new LocalText(en, nl), words().consequences(), words().measures(), words().advice(), words().contact());
    }

    private void assertRefused(LetterWords words, Why why) {
        assertRefused(() -> SignIn.as(LetterStories.DPO, () -> stories.letters().draft(breach, words)), why);
    }

    private static void assertRefused(Runnable act, Why why) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        LetterRefused.class,
                        refused -> assertThat(refused.why()).isEqualTo(why));
    }
}
