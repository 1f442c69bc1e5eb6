package ai.astrasonic.local.standins;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Tests' hand on one stand-in: how slow it is, how much it takes, what goes wrong, and what it was asked. */
public final class Control {

    private final Clock clock;
    private final List<Asked> calls = new ArrayList<>();
    private final Deque<Planned> faults = new ArrayDeque<>();
    private final Deque<Long> lately = new ArrayDeque<>();
    private Duration latency = Duration.ZERO;
    private int perSecond = Integer.MAX_VALUE;
    private int refused;

    private record Planned(Predicate<Asked> which, Fault fault) {}

    Control(Clock clock) {
        this.clock = clock;
    }

    public synchronized void latency(Duration each) {
        latency = each;
    }

    /** More than so many in any second are answered with 429. */
    public synchronized void limit(int callsPerSecond) {
        perSecond = callsPerSecond;
    }

    /** The next call goes wrong. */
    public void next(Fault fault) {
        next(any -> true, fault);
    }

    /** The next call of this kind goes wrong, once. */
    public synchronized void next(Predicate<Asked> which, Fault fault) {
        faults.add(new Planned(which, fault));
    }

    /** Every call so far, in order, with those that went wrong. */
    public synchronized List<Asked> calls() {
        return List.copyOf(calls);
    }

    /** How many calls were over the limit. */
    public synchronized int refused() {
        return refused;
    }

    public synchronized void reset() {
        calls.clear();
        faults.clear();
        lately.clear();
        latency = Duration.ZERO;
        perSecond = Integer.MAX_VALUE;
        refused = 0;
    }

    synchronized Duration latency() {
        return latency;
    }

    synchronized void heard(Asked asked) {
        calls.add(asked);
    }

    /** Whether one more call would be over the limit. */
    synchronized boolean isTooMuch() {
        long now = clock.millis();
        while (!lately.isEmpty() && lately.getFirst() <= now - 1000) {
            lately.removeFirst();
        }
        if (lately.size() >= perSecond) {
            refused++;
            return true;
        }
        lately.addLast(now);
        return false;
    }

    synchronized Optional<Fault> faultOf(Asked asked) {
        var found =
                faults.stream().filter(planned -> planned.which().test(asked)).findFirst();
        found.ifPresent(faults::remove);
        return found.map(Planned::fault);
    }
}
