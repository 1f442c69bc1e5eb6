package ai.astrasonic.requests;

import ai.astrasonic.requests.deadlines.Extension;
import ai.astrasonic.requests.deadlines.ExtensionDecision;
import ai.astrasonic.requests.deadlines.ReceiptDate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Lets an extension count on the day its notice left, and calls it void where that was never or too late: Art. 12(3). */
@Component
class ExtensionNotices {

    private final DataSubjectRequests requests;
    private final Post post;
    private final Clocks clocks;
    private final CaseLog log;
    private final ApplicationEventPublisher events;

    ExtensionNotices(
            DataSubjectRequests requests, Post post, Clocks clocks, CaseLog log, ApplicationEventPublisher events) {
        this.requests = requests;
        this.post = post;
        this.clocks = clocks;
        this.log = log;
        this.events = events;
    }

    /** A mail came to its end: was it such a notice? */
    int settle(UUID email) {
        return requests.findByExtensionEmailId(email)
                .filter(DataSubjectRequest::isOpen)
                .map(this::look)
                .orElse(0);
    }

    /** The mails with a notice that nobody knows the end of yet. */
    List<UUID> onTheirWay() {
        return requests.findWithNoticeOnItsWay().stream()
                .flatMap(request -> Optional.ofNullable(request.prolonging().emailId()).stream())
                .toList();
    }

    private int look(DataSubjectRequest request) {
        var ground = request.prolonging().groundOnItsWay();
        var mail = Optional.ofNullable(request.prolonging().emailId());
        if (ground.isEmpty() || mail.isEmpty()) {
            return 0;
        }
        return switch (post.fateOf(mail.get())) {
            case ON_ITS_WAY -> 0;
            case LEFT -> left(request, ground.get(), post.leftAt(mail.get()));
            case UNDELIVERABLE -> isVoid(request, "reason.mail-undeliverable");
        };
    }

    private int left(DataSubjectRequest request, Extension.Ground ground, Instant at) {
        var extension = new Extension(ground, ReceiptDate.of(at));
        return switch (clocks.extend(request, extension)) {
            case ExtensionDecision.Granted(var deadline) -> {
                request.isExtendedBy(extension, deadline);
                log.add(CaseLog.act(request, "deadline-extended").changed(null, deadline.legal()));
                yield 1;
            }
            case ExtensionDecision.TooLate _, ExtensionDecision.BeforeReceipt _ ->
                isVoid(request, "reason.notice-late");
        };
    }

    private int isVoid(DataSubjectRequest request, String because) {
        request.isNotExtended(because);
        log.add(CaseLog.act(request, "extension-void").because(because));
        events.publishEvent(new ExtensionVoid(request.id(), request.due()));
        return 1;
    }
}
