package ai.astrasonic.customers;

/** Whoever joins was shown another version of the policy than the one that is published now; nothing is kept. */
class PolicyMovedOn extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PolicyMovedOn() {
        super("Another version of the policy is published");
    }
}
