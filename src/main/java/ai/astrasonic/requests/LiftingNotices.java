package ai.astrasonic.requests;

import ai.astrasonic.permissions.Restriction;
import ai.astrasonic.permissions.Restrictions;
import ai.astrasonic.requests.deadlines.ReceiptDate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Hears whether the notice of a lifting left: too late, or never, and the restriction goes on (Art. 18(3)). */
@Component
class LiftingNotices {

    private final Restrictions restrictions;
    private final DataSubjectRequests requests;
    private final Post post;
    private final CaseLog log;

    LiftingNotices(Restrictions restrictions, DataSubjectRequests requests, Post post, CaseLog log) {
        this.restrictions = restrictions;
        this.requests = requests;
        this.post = post;
        this.log = log;
    }

    /** A mail came to its end: was it such a notice? */
    int settle(UUID email) {
        return restrictions
                .announcedBy(email)
                .filter(Restriction::isAnnounced)
                .filter(restriction -> restriction.toldAt().isEmpty())
                .map(restriction -> look(restriction, email))
                .orElse(0);
    }

    List<UUID> onTheirWay() {
        return restrictions.noticesOnTheirWay();
    }

    private int look(Restriction restriction, UUID email) {
        return switch (post.fateOf(email)) {
            case ON_ITS_WAY -> 0;
            case LEFT -> left(restriction, post.leftAt(email));
            case UNDELIVERABLE -> goesOn(restriction, "reason.mail-undeliverable");
        };
    }

    /** A notice that left on the day itself or after it told of a day that was over. */
    private int left(Restriction restriction, Instant at) {
        boolean before = restriction
                .lifting()
                .filter(lifting -> ReceiptDate.of(at).isBefore(lifting.on()))
                .isPresent();
        if (!before) {
            return goesOn(restriction, "reason.lifting-notice-late");
        }
        restrictions.told(restriction.id(), "reason.lifting-notice-left");
        requestOf(restriction, requests).ifPresent(request -> log.add(CaseLog.act(request, "lifting-told")));
        return 1;
    }

    private int goesOn(Restriction restriction, String because) {
        restrictions.goesOn(restriction.id(), because);
        requestOf(restriction, requests)
                .ifPresent(
                        request -> log.add(CaseLog.act(request, "lifting-void").because(because)));
        return 1;
    }

    static Optional<DataSubjectRequest> requestOf(Restriction restriction, DataSubjectRequests requests) {
        return restriction.request().map(requests::get);
    }
}
