package ai.astrasonic.console.breaches;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.approvals.Approval;
import ai.astrasonic.breaches.notices.BreachNotices;
import ai.astrasonic.breaches.notices.NoticeId;
import ai.astrasonic.breaches.notices.NoticesOfBreach;
import ai.astrasonic.breaches.notices.PublicNotice;
import ai.astrasonic.console.approvals.ApprovalContent;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** What a second person approves with a public notice: until when it is up, and every word of it in both languages. */
@Service
class NoticeApproval implements ApprovalContent.Source {

    private final NoticesOfBreach notices;

    NoticeApproval(NoticesOfBreach notices) {
        this.notices = notices;
    }

    @Override
    public String kind() {
        return BreachNotices.KIND;
    }

    /** Other words than those that were asked about are not shown as if they were. */
    @Override
    public Optional<ApprovalContent> of(Approval approval) {
        return find(new NoticeId(approval.object()))
                .filter(notice -> approval.contentSha256().equals(notice.sha256()))
                .map(notice -> new ApprovalContent(
                        notice.id().toString(), counts(notice), List.of(t("notices.approve.kept"))));
    }

    private Optional<PublicNotice> find(NoticeId id) {
        try {
            return Optional.of(notices.get(id));
        } catch (NoSuchElementException gone) {
            return Optional.empty();
        }
    }

    private static List<String> counts(PublicNotice notice) {
        var goes = Stream.of(
                t("notices.approve.until", NoticeTexts.day(notice.words().lastDay())),
                t("letters.approve.contact", notice.words().text().contact()));
        return Stream.concat(goes, NoticeTexts.lines(notice).stream()).toList();
    }
}
