package ai.astrasonic.analytics;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How many events a run would end.
 *
 * @param due events that may go, with or without figures of their week
 * @param held events past their term that stay: a hold is on them or on others of their week, or their week is not over
 * @param oldest of those due; none when there are none
 * @param bytes size of those due
 */
public record EventsTally(
        long due,
        long held,
        @Nullable Instant oldest,
        @Nullable Instant newest,
        long bytes) {}
