package ai.astrasonic.visitors;

import ai.astrasonic.audit.RunAs;
import ai.astrasonic.erasure.ErasureCases;
import ai.astrasonic.requests.Receipts;
import ai.astrasonic.requests.RequestDesk;
import ai.astrasonic.requests.deadlines.ResponseDeadline;
import java.util.Locale;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How far a request is, for whoever has its receipt: also after the account that asked is gone. Says its kind, state and dates, of
 * an erasure what goes and what stays, and not whose it is.
 */
@Service
@Transactional
@PreAuthorize("permitAll()")
public class FollowedRequests {

    /** Below the public address, before the receipt. */
    public static final String PATH = "/privacy/requests/followed/";

    private static final String NAME = "receipts";

    private final Receipts receipts;
    private final RequestDesk desk;
    private final ErasureCases erasures;

    FollowedRequests(Receipts receipts, RequestDesk desk, ErasureCases erasures) {
        this.receipts = receipts;
        this.desk = desk;
        this.erasures = erasures;
    }

    /** The request of a receipt; empty when it is none of ours. */
    @Transactional(readOnly = true)
    public Optional<Followed> behind(String receipt) {
        return receipts.behind(receipt).map(id -> RunAs.jobFor(NAME, () -> Followed.of(desk.get(id), erasures.of(id))));
    }

    /** The certificate of an erasure, which names nobody; empty before there is one. */
    public Optional<byte[]> certificate(String receipt) {
        return receipts.behind(receipt)
                .flatMap(id -> RunAs.jobFor(
                        NAME,
                        () -> erasures.of(id)
                                .filter(erasure -> erasure.certifiedAt() != null)
                                .flatMap(_ -> erasures.certificate(id))));
    }

    /** How a deadline was worked out, in words. */
    @Transactional(readOnly = true)
    public String workingOf(ResponseDeadline deadline, Locale language) {
        return desk.workingOf(deadline, language);
    }
}
