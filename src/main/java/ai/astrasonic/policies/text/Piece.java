package ai.astrasonic.policies.text;

/** Words that stayed, went or came. */
public record Piece(Kind kind, String text) {

    /** What became of the words. */
    public enum Kind {
        SAME,
        REMOVED,
        ADDED
    }
}
