package ai.astrasonic.connectors;

import java.time.Duration;
import java.util.Optional;

/** How long a recipient that does things later is left alone. */
public final class LookAgain {

    /** The setting of a recipient that shortens or lengthens it, such as {@code PT10M}. */
    public static final String SETTING = "look-again";

    private LookAgain() {}

    /** @param usual unless set otherwise */
    public static Duration after(Duration usual, Line line) {
        return Optional.ofNullable(line.credentials().get(SETTING))
                .map(Duration::parse)
                .orElse(usual);
    }
}
