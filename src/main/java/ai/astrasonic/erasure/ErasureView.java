package ai.astrasonic.erasure;

import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.RequestId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One erasure as screens and services read it.
 *
 * @param because key of a text {@code reason.…} or the words of whoever decided it; empty when nothing is to be said
 * @param completedAt when the certificate had the answer of every recipient; null while one is awaited
 * @param begun whether it can leave its batch no more
 */
public record ErasureView(
        ErasureId id,
        RequestId request,
        AccountId person,
        ErasureStatus status,
        Instant since,
        String because,
        ErasurePlan plan,
        String planSha256,
        Instant plannedAt,
        @Nullable String approvedSha256,
        @Nullable Instant approvedAt,
        @Nullable Instant dueAt,
        @Nullable UUID batch,
        boolean begun,
        @Nullable Instant executedAt,
        @Nullable Instant scannedAt,
        @Nullable Instant certifiedAt,
        @Nullable Instant completedAt) {

    public Optional<Instant> due() {
        return Optional.ofNullable(dueAt);
    }

    /** Whether it can still be called off: nothing is gone yet. */
    public boolean isCancellable() {
        return switch (status) {
            case PLANNED, AWAITING_APPROVAL, WAITING, DEFERRED -> true;
            case RUNNING -> !begun;
            case ERASED, CERTIFIED, CANCELLED -> false;
        };
    }

    DueErasure toDue() {
        return new DueErasure(id, request, person, plan.erases());
    }
}
