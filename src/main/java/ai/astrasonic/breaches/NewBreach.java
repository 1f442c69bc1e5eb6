package ai.astrasonic.breaches;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A breach as whoever triggers it knows it; the rest comes later.
 *
 * @param title in words that name nobody
 * @param systems keys of systems or modules of the data map
 * @param recipient key in the register, when a processor told us
 * @param occurred when it happened; null when nobody knows
 * @param aware null for a first signal that still has to be looked into
 */
public record NewBreach(
        String title,
        Set<String> systems,
        DiscoveredBy discoveredBy,
        @Nullable String recipient,
        StatedTime discovered,
        @Nullable Occurred occurred,
        @Nullable Awareness aware) {

    public NewBreach {
        systems = Set.copyOf(systems);
    }

    /**
     * When it happened.
     *
     * @param until null while it goes on, or when nobody knows
     */
    public record Occurred(StatedTime from, @Nullable StatedTime until) {}

    /**
     * That we know with reasonable certainty that personal data was hit.
     *
     * @param because what made it certain
     */
    public record Awareness(StatedTime at, String because) {}
}
