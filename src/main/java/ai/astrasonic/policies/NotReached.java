package ai.astrasonic.policies;

import ai.astrasonic.shared.AccountId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account that no mail of a version reached.
 *
 * @param id of the notice, for the next page
 * @param note why it came back, in the mail server's words; null when it told none
 */
public record NotReached(
        UUID id,
        AccountId account,
        NoticeOutcome outcome,
        @Nullable String note) {}
