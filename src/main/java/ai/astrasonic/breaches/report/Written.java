package ai.astrasonic.breaches.report;

import java.time.Instant;
import java.util.List;

/**
 * What somebody wrote as an answer, or confirmed.
 *
 * @param version how often it was written
 */
record Written(String question, List<String> contents, boolean confirmed, long version, Instant at, String by) {

    Written {
        contents = List.copyOf(contents);
    }
}
