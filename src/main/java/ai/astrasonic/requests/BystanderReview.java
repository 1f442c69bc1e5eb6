package ai.astrasonic.requests;

import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.RequestId;
import ai.astrasonic.support.Bystanders;
import ai.astrasonic.support.MessageId;
import ai.astrasonic.support.ReviewProgress;
import ai.astrasonic.support.ReviewedMessage;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The look at the messages of a case for what they say about others; nothing is released before it (Art. 15(4)). */
@Service
@Transactional
public class BystanderReview {

    private static final String NO_LONGER_RIGHT = "reason.bystanders";

    private final DataSubjectRequests requests;
    private final StoredPackages stored;
    private final PackageOrders orders;
    private final Bystanders bystanders;
    private final CaseLog log;
    private final Clock clock;

    BystanderReview(
            DataSubjectRequests requests,
            StoredPackages stored,
            PackageOrders orders,
            Bystanders bystanders,
            CaseLog log,
            Clock clock) {
        this.requests = requests;
        this.stored = stored;
        this.orders = orders;
        this.bystanders = bystanders;
        this.log = log;
        this.clock = clock;
    }

    /** How far it is; empty while nobody knows whose case it is. */
    @Transactional(readOnly = true)
    @PreAuthorize(Access.READER)
    public Optional<ReviewProgress> progress(RequestId id) {
        return requests.get(id).account().map(bystanders::progress);
    }

    /** The person's messages as they came; each look is recorded. */
    @PreAuthorize(Access.DPO)
    public List<ReviewedMessage> read(RequestId id) {
        var request = requests.get(id);
        log.add(CaseLog.act(request, "messages-read"));
        return bystanders.messagesOf(personOf(request));
    }

    /**
     * Records what the look came to; a package that says more than it may is taken back and built anew.
     *
     * @param passages what to leave out of each message looked at; an empty list where there is nothing
     * @return how many passages were left out by this look
     */
    @PreAuthorize(Access.DPO)
    public int record(RequestId id, Map<MessageId, List<String>> passages) {
        var request = requests.get(id);
        int more = bystanders.review(personOf(request), passages);
        log.add(CaseLog.act(request, "bystanders-reviewed").changed(null, more));
        if (more > 0) {
            stored.live(id).ifPresent(live -> renew(request, live));
        }
        return more;
    }

    private void renew(DataSubjectRequest request, AccessPackage live) {
        live.isRevoked(NO_LONGER_RIGHT, clock.instant());
        log.add(CaseLog.act(request, "package-revoked").because(NO_LONGER_RIGHT).changed(live.id(), null));
        orders.orderAgain(request);
    }

    private static AccountId personOf(DataSubjectRequest request) {
        return request.account()
                .orElseThrow(() -> new IllegalStateException("Request " + request.id() + " is nobody's"));
    }
}
