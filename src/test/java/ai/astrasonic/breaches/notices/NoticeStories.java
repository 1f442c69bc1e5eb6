package ai.astrasonic.breaches.notices;

import ai.astrasonic.approvals.ApprovalId;
import ai.astrasonic.breaches.BreachId;
import ai.astrasonic.breaches.letters.LetterStories;
import ai.astrasonic.shared.Controller;
import ai.astrasonic.shared.LocalText;
import ai.astrasonic.testing.SignIn;
import java.time.Clock;
import java.time.LocalDate;
import org.awaitility.Awaitility;
import org.springframework.context.ApplicationContext;

/** The world of public notices: a breach, a DPO who writes and another who publishes. */
public final class NoticeStories {

    private final ApplicationContext application;
    public final LetterStories letters;

    public NoticeStories(ApplicationContext application) {
        this.application = application;
        this.letters = new LetterStories(application);
    }

    public BreachNotices notices() {
        return application.getBean(BreachNotices.class);
    }

    public LocalDate today() {
        return LocalDate.ofInstant(application.getBean(Clock.class).instant(), Controller.ZONE);
    }

    public NoticeWords words() {
        return new NoticeWords(
                new LocalText("Somebody could read backup files", "Iemand kon reservekopieën lezen"),
                LetterStories.words(),
                today().plusDays(30));
    }

    public NoticeId drafted(BreachId breach, NoticeWords words) {
        return SignIn.as(LetterStories.DPO, () -> notices().draft(breach, words));
    }

    public ApprovalId asked(NoticeId notice) {
        return SignIn.as(LetterStories.DPO, () -> notices().ask(notice, "Nobody has an address of theirs any more"));
    }

    public PublicNotice get(NoticeId id) {
        return SignIn.as(
                LetterStories.DPO,
                () -> application.getBean(NoticesOfBreach.class).get(id));
    }

    public void becomes(NoticeId id, NoticeState state) {
        Awaitility.await().until(() -> get(id).state() == state);
    }

    public NoticeId published(BreachId breach, NoticeWords words) {
        var id = drafted(breach, words);
        letters.approve(asked(id));
        becomes(id, NoticeState.PUBLISHED);
        return id;
    }

    public NoticeId published(BreachId breach) {
        return published(breach, words());
    }

    public void withdraw(NoticeId id) {
        SignIn.as(LetterStories.DPO, () -> notices().withdraw(id, "Everybody was written to meanwhile"));
    }
}
