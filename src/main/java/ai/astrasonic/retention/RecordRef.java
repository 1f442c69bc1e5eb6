package ai.astrasonic.retention;

import ai.astrasonic.shared.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One record that is due, for whoever looks before it goes.
 *
 * @param id its key in its place
 * @param since when its period began
 * @param person whose it is; none where nobody's, or nobody knows
 * @param held whether a legal hold keeps it
 */
public record RecordRef(String id, Instant since, @Nullable AccountId person, boolean held) {}
