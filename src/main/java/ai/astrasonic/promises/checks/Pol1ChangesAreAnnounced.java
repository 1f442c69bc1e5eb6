package ai.astrasonic.promises.checks;

import ai.astrasonic.promises.PromiseId;
import org.springframework.stereotype.Component;

/** Every account must have had the notice of every material version of the policy. */
@Component
class Pol1ChangesAreAnnounced extends NotProvenYet {

    Pol1ChangesAreAnnounced() {
        super(PromiseId.POL_1);
    }
}
