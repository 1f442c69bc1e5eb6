package ai.astrasonic.promises.checks;

import ai.astrasonic.promises.PromiseId;
import org.springframework.stereotype.Component;

/** Every change of a choice must be in the ledger, with the version of the policy. */
@Component
class Cons2ChoiceCanBeChanged extends NotProvenYet {

    Cons2ChoiceCanBeChanged() {
        super(PromiseId.CONS_2);
    }
}
