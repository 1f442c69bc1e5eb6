package ai.astrasonic.breaches.report;

import java.util.List;

/** What came of saving answers. */
public sealed interface Saved {

    /** All of them are kept. */
    record Whole() implements Saved {}

    /** Somebody else wrote meanwhile: nothing was kept, and both sides are here. */
    record Clashing(List<Clash> clashes) implements Saved {

        public Clashing {
            clashes = List.copyOf(clashes);
        }
    }

    /** @param theirs what stands now */
    record Clash(NewAnswer mine, Answer theirs) {}
}
