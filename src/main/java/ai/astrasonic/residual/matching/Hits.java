package ai.astrasonic.residual.matching;

import java.util.BitSet;
import java.util.function.IntConsumer;

/** Whose identifiers a value holds: each once, however often they are in it. */
public final class Hits {

    private final BitSet found = new BitSet();
    private boolean any;

    void add(int code) {
        found.set(code);
        any = true;
    }

    /** Hands over what was found and is empty again. */
    public void drain(IntConsumer to) {
        if (any) {
            found.stream().forEach(to);
            found.clear();
            any = false;
        }
    }
}
