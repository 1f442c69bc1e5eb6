package ai.astrasonic.policies;

/**
 * That every account is told of one version.
 *
 * @param again how often somebody looked for accounts that were left out
 */
public record PolicyOrder(PolicyId version, int again) {

    private static final String AGAIN = "-again-";

    /** @throws IllegalArgumentException when the text is no such key */
    public static PolicyOrder parse(String key) {
        int at = key.indexOf(AGAIN);
        return at < 0
                ? new PolicyOrder(PolicyId.of(key), 0)
                : new PolicyOrder(
                        PolicyId.of(key.substring(0, at)), Integer.parseInt(key.substring(at + AGAIN.length())));
    }

    @Override
    public String toString() {
        return version + (again == 0 ? "" : AGAIN + again);
    }
}
