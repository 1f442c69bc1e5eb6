package ai.astrasonic.visitors;

import ai.astrasonic.erasure.ErasureView;
import ai.astrasonic.requests.CaseView;
import ai.astrasonic.requests.RequestKind;
import ai.astrasonic.requests.RequestStatus;
import ai.astrasonic.requests.deadlines.ResponseDeadline;
import ai.astrasonic.shared.RequestId;
import java.time.Instant;
import java.util.Optional;

/** A request as its receipt shows it: nothing in it tells whose it is. */
public record Followed(
        RequestId id,
        RequestKind kind,
        RequestStatus status,
        Instant receivedAt,
        ResponseDeadline deadline,
        Optional<ErasureView> erasure) {

    static Followed of(CaseView request, Optional<ErasureView> erasure) {
        return new Followed(
                request.id(), request.kind(), request.status(), request.receivedAt(), request.deadline(), erasure);
    }

    /** Whether there is a certificate to take along. */
    public boolean isCertified() {
        return erasure.filter(it -> it.certifiedAt() != null).isPresent();
    }
}
