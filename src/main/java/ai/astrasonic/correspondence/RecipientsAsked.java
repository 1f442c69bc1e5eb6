package ai.astrasonic.correspondence;

import ai.astrasonic.connectors.Ask;
import ai.astrasonic.shared.RequestId;
import java.util.Set;

/** Recipients are asked from now on; told within the transaction that plans it. */
public record RecipientsAsked(RequestId request, Ask ask, Set<String> recipients) {

    public RecipientsAsked {
        recipients = Set.copyOf(recipients);
    }
}
