package ai.astrasonic.promises.checks;

import ai.astrasonic.promises.PromiseId;
import org.springframework.stereotype.Component;

/** The authority must know of a breach with risk within 72 hours of awareness (Art. 33(1)). */
@Component
class Breach1AuthorityKnowsWithin72Hours extends NotProvenYet {

    Breach1AuthorityKnowsWithin72Hours() {
        super(PromiseId.BREACH_1);
    }
}
