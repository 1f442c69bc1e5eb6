package ai.astrasonic.promises.checks;

import ai.astrasonic.promises.PromiseId;
import org.springframework.stereotype.Component;

/** Nothing may be processed on a restricted account since its flag (Art. 18). */
@Component
class Right5RestrictionIsHonoured extends NotProvenYet {

    Right5RestrictionIsHonoured() {
        super(PromiseId.RIGHT_5);
    }
}
