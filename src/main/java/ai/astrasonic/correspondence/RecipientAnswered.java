package ai.astrasonic.correspondence;

import ai.astrasonic.connectors.Outcome;
import ai.astrasonic.shared.RequestId;
import java.util.UUID;

/** An attempt has come to something; told within the transaction that stores it. */
public record RecipientAnswered(UUID task, RequestId request, String recipient, Outcome outcome) {}
