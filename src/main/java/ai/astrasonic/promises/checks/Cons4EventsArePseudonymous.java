package ai.astrasonic.promises.checks;

import ai.astrasonic.promises.PromiseId;
import org.springframework.stereotype.Component;

/** No stored server-side event may hold an e-mail or IP address. */
@Component
class Cons4EventsArePseudonymous extends NotProvenYet {

    Cons4EventsArePseudonymous() {
        super(PromiseId.CONS_4);
    }
}
