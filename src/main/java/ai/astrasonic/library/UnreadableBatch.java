package ai.astrasonic.library;

/** A line of a batch cannot be; nothing of the batch was taken. */
public final class UnreadableBatch extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int line;

    public UnreadableBatch(int line, String why) {
        super(why);
        this.line = line;
    }

    public int line() {
        return line;
    }
}
