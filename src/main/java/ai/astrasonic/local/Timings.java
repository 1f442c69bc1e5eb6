package ai.astrasonic.local;

import java.time.Duration;
import java.util.Locale;
import java.util.function.Consumer;

/** Says how long each part took, counted from the start of all. */
final class Timings {

    private final Consumer<String> say;
    private final long start = System.nanoTime();

    Timings(Consumer<String> say) {
        this.say = say;
    }

    void say(String sentence) {
        say.accept(sentence);
    }

    /** Tells that a part is ready, how long it took itself and how long after the start of all that was. */
    void ready(String part, long since) {
        say.accept("  %-26s %6s   (%s after the start)"
                .formatted(part, seconds(System.nanoTime() - since), seconds(System.nanoTime() - start)));
    }

    String total() {
        return seconds(System.nanoTime() - start);
    }

    private static String seconds(long nanos) {
        return String.format(Locale.ROOT, "%.1f s", Duration.ofNanos(nanos).toMillis() / 1000.0);
    }
}
