package ai.astrasonic.correspondence;

import ai.astrasonic.shared.RequestId;
import java.util.UUID;

/** What somebody had settled by hand was wrong; told within the transaction that takes it back. */
public record TaskReopened(UUID task, RequestId request, String recipient) {}
