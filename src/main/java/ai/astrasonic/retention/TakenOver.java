package ai.astrasonic.retention;

import java.util.UUID;

/** Another instance carries the line out by now, or somebody stopped it; nothing of this transaction counts. */
public class TakenOver extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    TakenOver(UUID line) {
        super("Line " + line + " is not ours any more");
    }
}
