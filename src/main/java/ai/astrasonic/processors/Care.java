package ai.astrasonic.processors;

import java.util.Map;

/**
 * Who looks after a recipient, how closely, and what is known for it.
 *
 * @param owner role in the company that answers for it
 */
public record Care(Risk risk, String owner, Map<CareFact, StatedFact> known) {

    public Care {
        known = known == null ? Map.of() : Map.copyOf(known);
    }
}
