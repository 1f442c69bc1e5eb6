package ai.astrasonic.promises.checks;

import ai.astrasonic.promises.PromiseId;
import org.springframework.stereotype.Component;

/** No cookie may be set that is not on the list. */
@Component
class Cons3NoAdvertisingCookies extends NotProvenYet {

    Cons3NoAdvertisingCookies() {
        super(PromiseId.CONS_3);
    }
}
