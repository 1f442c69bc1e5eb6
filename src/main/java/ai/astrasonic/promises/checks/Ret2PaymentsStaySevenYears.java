package ai.astrasonic.promises.checks;

import ai.astrasonic.promises.PromiseId;
import org.springframework.stereotype.Component;

/** Payment records must stay for the tax term and go after it (AWR 52). */
@Component
class Ret2PaymentsStaySevenYears extends NotProvenYet {

    Ret2PaymentsStaySevenYears() {
        super(PromiseId.RET_2);
    }
}
