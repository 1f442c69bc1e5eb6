package ai.astrasonic.shared;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** Named places before and after each side effect of a job, where a fault harness may break the run. */
public final class FaultPoints {

    private static final Consumer<String> NONE = point -> {};
    private static final AtomicReference<Consumer<String>> HARNESS = new AtomicReference<>(NONE);

    private FaultPoints() {}

    /** Does nothing unless a harness is installed, which may throw or kill the process here. */
    public static void reach(String point) {
        HARNESS.get().accept(point);
    }

    /** For the fault tests: hears every point until it is closed. */
    public static AutoCloseable install(Consumer<String> harness) {
        HARNESS.set(harness);
        return () -> HARNESS.set(NONE);
    }
}
