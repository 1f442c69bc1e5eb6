package ai.astrasonic.customers;

/** What is to be changed is not what was seen any more. */
public final class ChangedMeanwhile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ChangedMeanwhile() {
        super("It was changed meanwhile");
    }
}
