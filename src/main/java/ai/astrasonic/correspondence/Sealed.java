package ai.astrasonic.correspondence;

import ai.astrasonic.connectors.HandleKind;
import ai.astrasonic.connectors.Handles;
import ai.astrasonic.connectors.Notes;
import java.util.Map;
import java.util.Set;

/** What is kept sealed until the final outcome: by what the person is known, what is right, and what an attempt left. */
record Sealed(Handles handles, Map<String, String> corrections, Notes notes) {

    /** What is needed to ask again for what stayed. */
    Sealed only(Set<HandleKind> kinds) {
        var needed = handles.all().stream()
                .filter(handle -> kinds.contains(handle.kind()))
                .toList();
        return new Sealed(new Handles(needed), Map.of(), notes);
    }

    Sealed noting(Notes newest) {
        return new Sealed(handles, corrections, newest);
    }
}
