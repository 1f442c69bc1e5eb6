package ai.astrasonic.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The outcome of a verification of the whole trail.
 *
 * @param links how many links were checked
 * @param waiting how many entries were not chained yet; they are not vouched for until they are
 * @param witnesses how many copies outside the database the chain was compared with
 * @param findings the first hundred of each kind; empty when the trail is whole
 */
public record AuditReport(
        Instant at, long links, long waiting, int witnesses, Duration took, List<AuditFinding> findings) {

    public boolean isWhole() {
        return findings.isEmpty();
    }
}
