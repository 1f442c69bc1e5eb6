package ai.astrasonic.promises.checks;

import ai.astrasonic.promises.PromiseId;
import org.springframework.stereotype.Component;

/** Of an erased account nothing may be left anywhere (Art. 17). */
@Component
class Right8DeletionIsComplete extends NotProvenYet {

    Right8DeletionIsComplete() {
        super(PromiseId.RIGHT_8);
    }
}
