package ai.astrasonic.analytics;

import ai.astrasonic.shared.AccountId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event whose term is over.
 *
 * @param person whose it is; none when the pseudonym leads to nobody
 * @param held whether it stays, because of a hold on it or on others of its week, or because its week is not over
 */
public record EventDue(UUID id, Instant at, @Nullable AccountId person, boolean held) {}
