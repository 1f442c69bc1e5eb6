package ai.astrasonic.breaches.notices;

import static ai.astrasonic.breaches.notices.NoticeRefused.when;

import ai.astrasonic.approvals.ApprovalDecided;
import ai.astrasonic.approvals.ApprovalId;
import ai.astrasonic.approvals.ApprovalOrder;
import ai.astrasonic.approvals.Approvals;
import ai.astrasonic.breaches.BreachId;
import ai.astrasonic.breaches.BreachStatus;
import ai.astrasonic.breaches.BreachTimeline;
import ai.astrasonic.breaches.Breaches;
import ai.astrasonic.breaches.letters.LetterRules;
import ai.astrasonic.breaches.notices.NoticeRefused.Why;
import ai.astrasonic.shared.Controller;
import ai.astrasonic.shared.Roles;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The steps that the DPO takes with a public notice of a breach (Art. 34(3)(c)); a second person approves it before it is up. */
@Service
@Transactional
@PreAuthorize("hasRole('" + Roles.DPO + "')")
public class BreachNotices {

    /** Of the wish that a second person approve a notice. */
    public static final String KIND = "breach-notice";

    private final PublicNoticeTable notices;
    private final Breaches breaches;
    private final BreachTimeline timeline;
    private final Approvals approvals;
    private final Clock clock;

    BreachNotices(
            PublicNoticeTable notices, Breaches breaches, BreachTimeline timeline, Approvals approvals, Clock clock) {
        this.notices = notices;
        this.breaches = breaches;
        this.timeline = timeline;
        this.approvals = approvals;
        this.clock = clock;
    }

    /**
     * @throws NoticeRefused when its title or last day cannot be so, or another one is drafted
     * @throws ai.astrasonic.breaches.letters.LetterRefused when it says too little, too much, or not plainly
     */
    public NoticeId draft(BreachId breach, NoticeWords words) {
        isOpen(breach);
        NoticeRules.check(words, today());
        when(notices.isAnyOpen(breach), Why.ANOTHER_IS_OPEN);
        var id = notices.add(breach, words);
        timeline.add(breach, "breach-notice-drafted", "");
        return id;
    }

    /** What waits for a second person is taken back: other words need another approval. */
    public void redraft(NoticeId id, NoticeWords words) {
        var notice = unpublished(id);
        NoticeRules.check(words, today());
        takeBack(notice, "The words were changed");
        notices.replace(notice, words);
        timeline.add(notice.breach(), "breach-notice-drafted", "");
    }

    public void discard(NoticeId id, String reason) {
        var notice = unpublished(id);
        var why = LetterRules.reason(reason);
        takeBack(notice, why);
        notices.ended(id, NoticeState.DISCARDED, why);
        timeline.add(notice.breach(), "breach-notice-discarded", why);
    }

    /** Asks a second person to publish exactly these words. */
    public ApprovalId ask(NoticeId id, String reason) {
        var notice = unpublished(id);
        isOpen(notice.breach());
        NoticeRules.checkDay(notice.words(), today());
        var why = LetterRules.reason(reason);
        var sha256 = NoticeRules.sha256(notice.words());
        notices.asked(id, sha256);
        timeline.add(notice.breach(), "breach-notice-asked", why);
        return approvals.ask(new ApprovalOrder(KIND, id.value(), sha256, "breaches/" + notice.breach(), why));
    }

    /** Somebody decided; another content than the one that waits is none of ours any more. */
    @PreAuthorize("hasRole('" + Roles.SYSTEM + "')")
    public void decided(ApprovalDecided decision) {
        var notice = notices.locked(new NoticeId(decision.object()));
        if (notice.state() != NoticeState.ASKED || !decision.contentSha256().equals(notice.sha256())) {
            return;
        }
        if (decision.approved()) {
            notices.published(notice.id(), decision.by());
            timeline.add(notice.breach(), "breach-notice-published", notice.address());
        } else {
            notices.backToDraft(notice.id());
            timeline.add(notice.breach(), "breach-notice-refused", "");
        }
    }

    /** Nobody can read it from now on; what stood there, and for how long, stays in the file. */
    public void withdraw(NoticeId id, String reason) {
        var notice = notices.locked(id);
        when(notice.state() != NoticeState.PUBLISHED, Why.NOT_UP);
        var why = LetterRules.reason(reason);
        notices.ended(id, NoticeState.WITHDRAWN, why);
        timeline.add(notice.breach(), "breach-notice-withdrawn", why);
    }

    private void takeBack(PublicNotice notice, String why) {
        if (notice.state() == NoticeState.ASKED) {
            approvals.withdraw(KIND, notice.id().value(), why);
        }
    }

    private PublicNotice unpublished(NoticeId id) {
        var notice = notices.locked(id);
        when(notice.state() != NoticeState.DRAFT && notice.state() != NoticeState.ASKED, Why.NOT_A_DRAFT);
        return notice;
    }

    private void isOpen(BreachId breach) {
        when(breaches.get(breach).status() != BreachStatus.OPEN, Why.BREACH_NOT_OPEN);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Controller.ZONE);
    }
}
