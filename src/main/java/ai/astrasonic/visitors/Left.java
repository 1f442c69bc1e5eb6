package ai.astrasonic.visitors;

/**
 * What somebody takes along who asked.
 *
 * @param receipt by which they see how far it is
 * @param passphrase opens the package later; told this once, and empty where there is no package yet or it was told before
 */
public record Left(String receipt, String passphrase) {

    @Override
    public String toString() {
        return "Left[]";
    }
}
