package ai.astrasonic.outbound;

import java.time.Duration;
import java.util.Collection;
import java.util.Set;

/**
 * Somebody whom we may call, as the register of recipients has it.
 *
 * @param recipient key in the register
 * @param hosts names of the hosts that are theirs, without port
 * @param perSecond most calls a second, over all instances together
 * @param patience how long one call may take
 */
public record Addressee(String recipient, Set<String> hosts, double perSecond, Duration patience) {

    /** Calls arrive less evenly than they leave: without a margin, one second in many would hold one call too many. */
    private static final double OF_THE_LIMIT = 0.94;

    /** Between calls of one instance, which then catches up with its turns a little with each. */
    private static final double AT_THE_CLOSEST = 0.97;

    public Addressee {
        hosts = Set.copyOf(hosts);
        if (perSecond <= 0) {
            throw new IllegalArgumentException("A pace is more than nothing: " + recipient);
        }
    }

    /**
     * Whether a name is among hosts, of which {@code *.example.org} means any below that name.
     */
    public static boolean isAmong(Collection<String> hosts, String name) {
        return hosts.contains(name)
                || hosts.stream().anyMatch(host -> host.startsWith("*.") && name.endsWith(host.substring(1)));
    }

    boolean has(String host) {
        return isAmong(hosts, host);
    }

    /** From one call to the next. */
    Duration step() {
        return apart(OF_THE_LIMIT);
    }

    /** The least time between two calls of one instance. */
    Duration closest() {
        return apart(AT_THE_CLOSEST);
    }

    private Duration apart(double ofTheLimit) {
        return Duration.ofNanos(Math.round(1_000_000_000 / (perSecond * ofTheLimit)));
    }
}
