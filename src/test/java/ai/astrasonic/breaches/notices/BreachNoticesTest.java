package ai.astrasonic.breaches.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.astrasonic.approvals.ApprovalImpossible;
import ai.astrasonic.approvals.Approvals;
import ai.astrasonic.breaches.BreachEntry;
import ai.astrasonic.breaches.BreachId;
import ai.astrasonic.breaches.Breaches;
import ai.astrasonic.breaches.letters.LetterRefused;
import ai.astrasonic.breaches.letters.LetterStories;
import ai.astrasonic.breaches.notices.NoticeRefused.Why;
import ai.astrasonic.shared.LocalText;
import ai.astrasonic.testing.DatabaseTest;
import ai.astrasonic.testing.SignIn;
import ai.astrasonic.testing.TestClock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;

@DatabaseTest
class BreachNoticesTest {

    @Autowired
    ApplicationContext application;

    @Autowired
    PublishedNotices published;

    @Autowired
    TestClock clock;

    NoticeStories stories;
    BreachId breach;

    @BeforeEach
    void world() {
        stories = new NoticeStories(application);
        breach = stories.letters.breach();
    }

    @Test
    void a_notice_is_up_once_a_second_person_approved_exactly_these_words() {
        var id = stories.drafted(breach, stories.words());
        assertThat(published.all()).isEmpty();
        var approval = stories.asked(id);
        assertThatThrownBy(() -> SignIn.as(
                        LetterStories.DPO,
                        () -> application.getBean(Approvals.class).approve(approval, "Mine is fine")))
                .isInstanceOf(ApprovalImpossible.class);
        assertThat(published.all()).isEmpty();

        stories.letters.approve(approval);
        stories.becomes(id, NoticeState.PUBLISHED);

        assertThat(published.all()).singleElement().satisfies(up -> {
            assertThat(up.approvedBy()).isEqualTo(LetterStories.SECOND);
            assertThat(up.publishedAt()).isEqualTo(clock.instant());
            assertThat(up.sha256()).isEqualTo(NoticeRules.sha256(up.words()));
            assertThat(published.find(up.publicId())).contains(up);
        });
        assertThat(acts())
                .containsSubsequence("breach-notice-drafted", "breach-notice-asked", "breach-notice-published");
    }

    @Test
    void other_words_need_another_approval() {
        var id = stories.drafted(breach, stories.words());
        var approval = stories.asked(id);
        var other = new NoticeWords(
                new LocalText("Somebody did read backup files", "Iemand las reservekopieën"),
                stories.words().text(),
                stories.words().lastDay());

        SignIn.as(LetterStories.DPO, () -> stories.notices().redraft(id, other));

        assertThatThrownBy(() -> stories.letters.approve(approval)).isInstanceOf(ApprovalImpossible.class);
        assertThat(stories.get(id).state()).isEqualTo(NoticeState.DRAFT);
    }

    @Test
    void what_was_refused_can_be_written_better() {
        var id = stories.drafted(breach, stories.words());
        var approval = stories.asked(id);

        SignIn.as(
                LetterStories.SECOND, () -> application.getBean(Approvals.class).refuse(approval, "Too vague"));

        stories.becomes(id, NoticeState.DRAFT);
        assertThat(published.all()).isEmpty();
        stories.letters.approve(stories.asked(id));
        stories.becomes(id, NoticeState.PUBLISHED);
    }

    @Test
    void one_that_was_withdrawn_is_up_no_more_and_stays_in_the_file_with_who_and_why() {
        var id = stories.published(breach);

        stories.withdraw(id);

        assertThat(published.all()).isEmpty();
        assertThat(stories.get(id)).satisfies(kept -> {
            assertThat(kept.state()).isEqualTo(NoticeState.WITHDRAWN);
            assertThat(kept.endedBy()).isEqualTo(LetterStories.DPO);
            assertThat(kept.endedBecause()).isEqualTo("Everybody was written to meanwhile");
            assertThat(kept.publishedAt()).isNotNull();
        });
        assertThat(acts()).contains("breach-notice-withdrawn");
        assertRefused(() -> stories.withdraw(id), Why.NOT_UP);
    }

    @Test
    void after_its_last_day_nobody_reads_it() {
        stories.published(breach);

        clock.advance(Duration.ofDays(30));
        assertThat(published.all()).hasSize(1);
        clock.advance(Duration.ofDays(1));
        assertThat(published.all()).isEmpty();
    }

    @Test
    void what_stood_before_everybody_is_changed_by_nobody() {
        var id = stories.published(breach);

        assertRefused(
                () -> SignIn.as(LetterStories.DPO, () -> stories.notices().redraft(id, stories.words())),
                Why.NOT_A_DRAFT);
        assertThatThrownBy(() -> stories.letters
                        .sql()
                        .sql("UPDATE breach_notice SET nature_en = 'Nothing to worry about here'")
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("was published");
    }

    @Test
    void it_says_what_a_letter_says_and_ends_on_a_day_to_come() {
        var words = stories.words();
        var legal = new LocalText("Notice pursuant to the law", "Mededeling over uw gegevens");
        assertRefused(
                () -> stories.drafted(
                        breach, new NoticeWords(new LocalText("Oops", "Oei"), words.text(), words.lastDay())),
                Why.TITLE_TOO_SHORT);
        assertRefused(
                () -> stories.drafted(breach, new NoticeWords(words.title(), words.text(), stories.today())),
                Why.LAST_DAY);
        assertRefused(
                () -> stories.drafted(
                        breach,
                        new NoticeWords(
                                words.title(), words.text(), stories.today().plusYears(3))),
                Why.LAST_DAY);
        assertThatThrownBy(() -> stories.drafted(breach, new NoticeWords(legal, words.text(), words.lastDay())))
                .isInstanceOf(LetterRefused.class);
    }

    @Test
    void one_is_written_at_a_time_and_only_of_an_open_breach() {
        var first = stories.drafted(breach, stories.words());
        assertRefused(() -> stories.drafted(breach, stories.words()), Why.ANOTHER_IS_OPEN);

        SignIn.as(LetterStories.DPO, () -> stories.notices().discard(first, "Everybody has an address"));
        stories.drafted(breach, stories.words());
        stories.letters
                .sql()
                .sql("UPDATE breach SET status = 'CLOSED', ended_at = now(), ended_because = 'x'")
                .update();
        assertRefused(() -> stories.drafted(breach, stories.words()), Why.BREACH_NOT_OPEN);
    }

    private List<String> acts() {
        return SignIn.as(
                        LetterStories.DPO,
                        () -> application.getBean(Breaches.class).timelineOf(breach))
                .stream()
                .map(BreachEntry::act)
                .toList();
    }

    private static void assertRefused(Runnable act, Why why) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        NoticeRefused.class,
                        refused -> assertThat(refused.why()).isEqualTo(why));
    }
}
