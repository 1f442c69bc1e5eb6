package ai.astrasonic.customers;

import ai.astrasonic.shared.RequestId;

/**
 * A request that was made.
 *
 * @param passphrase opens the package later; told this once, and empty where there is no package or it was told before
 */
public record Asked(RequestId request, String passphrase) {

    @Override
    public String toString() {
        return "Asked[" + request + "]";
    }
}
