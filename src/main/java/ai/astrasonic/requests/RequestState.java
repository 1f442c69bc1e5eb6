package ai.astrasonic.requests;

import ai.astrasonic.shared.RequestId;
import java.time.Instant;

/** Where a request is, with what belongs to that state and to no other. */
public sealed interface RequestState {

    /** We do not know yet that the person is who they say; nothing of their data may be collected or shown. */
    record AwaitingIdentity(Instant since) implements RequestState {}

    /** The person is identified and their package is being built. */
    record Building(Instant since) implements RequestState {}

    /** The package is built and waits for the DPO's look. */
    record AwaitingReview(Instant since) implements RequestState {}

    /** The person is identified and what they asked for is being carried out. */
    record InProgress(Instant since) implements RequestState {}

    /** The answer is decided and on its way, but not yet proven to have left. */
    record Answering(Instant since) implements RequestState {}

    /** The answer has left; recipients still have to confirm (Art. 19). */
    record FollowUp(Instant since) implements RequestState {}

    /** Every step has a final outcome and the answer has left. */
    record Completed(Instant at) implements RequestState {}

    /** We do not act on it: Art. 12(4), (5). */
    record Refused(Instant at, RefusalGround ground) implements RequestState {}

    /** The person took it back. */
    record Withdrawn(Instant at) implements RequestState {}

    /** The same person asked the same before; the earlier request answers both. */
    record Joined(Instant at, RequestId into) implements RequestState {}
}
