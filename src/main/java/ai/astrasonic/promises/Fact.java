package ai.astrasonic.promises;

/**
 * One fact of the evidence.
 *
 * @param name key of its name in the {@code promises} bundle, or the name itself, such as that of a column
 */
public record Fact(String name, String value) {

    public static Fact of(String name, long value) {
        return new Fact(name, Long.toString(value));
    }
}
