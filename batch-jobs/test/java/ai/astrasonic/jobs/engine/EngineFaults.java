package ai.astrasonic.jobs.engine;

import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.awaitility.Awaitility;

/** Faults to install at named points. */
final class EngineFaults {

    private EngineFaults() {}

    static Consumer<String> failOnceAt(String where) {
        var once = new AtomicBoolean();
        return point -> {
            if (point.equals(where) && once.compareAndSet(false, true)) {
                throw new UnsupportedOperationException("planted");
            }
        };
    }

    static Consumer<String> failAlwaysAt(String where) {
        return point -> {
            if (point.equals(where)) {
                throw new UnsupportedOperationException("planted");
            }
        };
    }

    static void waitUntil(Callable<Boolean> condition) {
        Awaitility.await().until(condition);
    }
}
