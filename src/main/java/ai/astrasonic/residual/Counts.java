package ai.astrasonic.residual;

import ai.astrasonic.residual.matching.Hits;
import ai.astrasonic.residual.matching.Matcher;
import ai.astrasonic.residual.matching.Reading;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Counts the things of a place, such as objects, that bear a trace: each thing once for each person. */
final class Counts {

    static final Reading PLAIN = new Reading(Reading.Writing.PLAIN, true);
    static final Reading JSON = new Reading(Reading.Writing.JSON, true);

    private final String place;
    private final Matcher matcher;
    private final Map<Trace, Long> found = new HashMap<>();

    Counts(String place, Matcher matcher) {
        this.place = place;
        this.matcher = matcher;
    }

    /** One thing of which several texts may tell. */
    final class Thing {
        private final Hits hits = new Hits();
        private final Set<Integer> codes = new HashSet<>();

        void text(String text, Reading reading) {
            var bytes = text.getBytes(StandardCharsets.UTF_8);
            text(bytes, bytes.length, reading);
        }

        void text(byte[] bytes, int length, Reading reading) {
            matcher.text(bytes, 0, length, reading, hits);
            hits.drain(codes::add);
        }

        void of(int person) {
            codes.add(Trace.identifying(person));
        }
    }

    void thing(Consumer<Thing> told) {
        var thing = new Thing();
        told.accept(thing);
        synchronized (found) {
            thing.codes.forEach(code -> found.merge(new Trace(place, "", code), 1L, Long::sum));
        }
    }

    Place.Found searched() {
        return Place.Found.searched(place, found);
    }
}
