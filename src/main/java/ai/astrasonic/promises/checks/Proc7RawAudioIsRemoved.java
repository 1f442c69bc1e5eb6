package ai.astrasonic.promises.checks;

import ai.astrasonic.promises.PromiseId;
import org.springframework.stereotype.Component;

/** Raw audio must be gone from the analysis service after its term. */
@Component
class Proc7RawAudioIsRemoved extends NotProvenYet {

    Proc7RawAudioIsRemoved() {
        super(PromiseId.PROC_7);
    }
}
