package ai.astrasonic.promises.checks;

import ai.astrasonic.promises.PromiseId;
import org.springframework.stereotype.Component;

/** Backup files must lie in the European Union. */
@Component
class Proc4BackupsLieInTheUnion extends NotProvenYet {

    Proc4BackupsLieInTheUnion() {
        super(PromiseId.PROC_4);
    }
}
