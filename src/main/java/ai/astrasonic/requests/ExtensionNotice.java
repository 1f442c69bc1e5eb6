package ai.astrasonic.requests;

/**
 * How it stands with the notice of an extension, without which there is none (Art. 12(3)).
 *
 * @param words the reason that the person is told; key of a text {@code reason.…} where the extension is void
 */
public record ExtensionNotice(State state, String words) {

    /** Whether the extension counts. */
    public enum State {
        ON_ITS_WAY,
        COUNTS,
        VOID
    }
}
