package ai.astrasonic.breaches;

import java.util.Optional;

/** What has to be done before a breach can be closed; each part of its file knows its own. */
public interface ClosingCondition {

    /** Last part of the key of a text {@code breaches.closing.…} that says what is missing; empty when nothing is. */
    Optional<String> missing(Breach breach);
}
