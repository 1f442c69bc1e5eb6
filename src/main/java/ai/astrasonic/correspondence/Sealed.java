package ai.astrasonic.correspondence;

import ai.astrasonic.connectors.Handles;
import ai.astrasonic.connectors.Notes;
import java.util.Map;

/** What is kept sealed until the final outcome: by what the person is known, what is right, and what an attempt left. */
record Sealed(Handles handles, Map<String, String> corrections, Notes notes) {

    Sealed noting(Notes newest) {
        return new Sealed(handles, corrections, newest);
    }
}
