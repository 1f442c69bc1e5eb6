package ai.astrasonic.correspondence;

import ai.astrasonic.connectors.Ask;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.RequestId;
import java.time.Instant;
import java.util.UUID;

/**
 * A task that this instance works on, as long as its lease lasts.
 *
 * @param lease key of this attempt; whoever has another one has taken the task over
 * @param accepted whether they took it before and it is to be looked at
 */
record Claimed(
        UUID id,
        RequestId request,
        AccountId person,
        String recipient,
        Ask ask,
        boolean accepted,
        byte[] sealed,
        int attempt,
        Instant askedAt,
        UUID lease) {}
