package ai.astrasonic.promises.checks;

import ai.astrasonic.promises.PromiseId;
import org.springframework.stereotype.Component;

/** Music library metadata must be gone 30 days after a deletion request. */
@Component
class Ret4LibraryGoesAfter30Days extends NotProvenYet {

    Ret4LibraryGoesAfter30Days() {
        super(PromiseId.RET_4);
    }
}
