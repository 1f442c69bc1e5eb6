package ai.astrasonic.console.parts;

import ai.astrasonic.audit.Actor;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Lets each member of staff search for people so often and no oftener: who guesses identifiers is stopped (ASVS 2.4.1). */
@Service
public class SearchLimit {

    private static final int MOST = 30;
    private static final Duration WITHIN = Duration.ofMinutes(1);
    private static final int STAFF = 1_000;

    private final InstantSource clock;
    private final Map<String, Deque<Instant>> searches = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Deque<Instant>> eldest) {
            return size() > STAFF;
        }
    };

    SearchLimit(InstantSource clock) {
        this.clock = clock;
    }

    /** Takes one search off what whoever is signed in has left; false where nothing is left for now. */
    public boolean take() {
        var now = clock.instant();
        synchronized (searches) {
            var latest = searches.computeIfAbsent(Actor.current().name(), name -> new ArrayDeque<>());
            while (!latest.isEmpty() && !latest.peekFirst().plus(WITHIN).isAfter(now)) {
                latest.removeFirst();
            }
            return latest.size() < MOST && latest.add(now);
        }
    }
}
