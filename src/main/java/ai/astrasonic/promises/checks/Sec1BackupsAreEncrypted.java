package ai.astrasonic.promises.checks;

import ai.astrasonic.promises.PromiseId;
import org.springframework.stereotype.Component;

/** Every backup object must be encrypted at rest with AES-256. */
@Component
class Sec1BackupsAreEncrypted extends NotProvenYet {

    Sec1BackupsAreEncrypted() {
        super(PromiseId.SEC_1);
    }
}
