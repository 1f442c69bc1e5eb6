package ai.astrasonic.promises.checks;

import ai.astrasonic.promises.PromiseId;
import org.springframework.stereotype.Component;

/** A rectified value must be left nowhere in live data (Art. 16). */
@Component
class Right4RectifiedValuesAreGone extends NotProvenYet {

    Right4RectifiedValuesAreGone() {
        super(PromiseId.RIGHT_4);
    }
}
