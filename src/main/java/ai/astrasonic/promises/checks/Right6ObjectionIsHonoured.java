package ai.astrasonic.promises.checks;

import ai.astrasonic.promises.PromiseId;
import org.springframework.stereotype.Component;

/** No server-side event may be recorded after an objection (Art. 21). */
@Component
class Right6ObjectionIsHonoured extends NotProvenYet {

    Right6ObjectionIsHonoured() {
        super(PromiseId.RIGHT_6);
    }
}
