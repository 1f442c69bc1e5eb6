package ai.astrasonic.outbound;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers the shapes of what left and what was taken out. */
final class SamplesInMemory implements Samples {

    final List<String> shapes = new CopyOnWriteArrayList<>();
    final List<String> filtered = new CopyOnWriteArrayList<>();

    @Override
    public void leaving(String recipient, byte[] body) {
        shapes.add(Shape.of(body));
    }

    @Override
    public void filtered(String recipient, String what, long count) {
        filtered.add(what + " " + count);
    }
}
