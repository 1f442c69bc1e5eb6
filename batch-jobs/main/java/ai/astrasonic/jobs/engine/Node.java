package ai.astrasonic.jobs.engine;

import java.lang.management.ManagementFactory;

/** The name of this instance, for leases and lists: process id and host. */
public record Node(String name) {

    static Node here() {
        return new Node(ManagementFactory.getRuntimeMXBean().getName());
    }
}
