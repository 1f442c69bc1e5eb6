package ai.astrasonic.local.standins;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The tokens that a stand-in gave out, and those that were ended. */
final class Grants {

    private final Set<String> given = ConcurrentHashMap.newKeySet();
    private final Set<String> ended = ConcurrentHashMap.newKeySet();
    private volatile boolean believing;

    /** From now on a token that was never heard of is one of ours. */
    void believe() {
        believing = true;
    }

    void give(String token) {
        given.add(token);
    }

    void end(String token) {
        given.remove(token);
        ended.add(token);
    }

    boolean isAlive(String token) {
        return !ended.contains(token) && (believing || given.contains(token));
    }

    void forget() {
        given.clear();
        ended.clear();
    }
}
