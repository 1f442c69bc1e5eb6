package ai.astrasonic.promises;

import ai.astrasonic.shared.RecordsEnded;
import java.util.EnumSet;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Has the promises of retention checked at the next look after a run, not only when their own period is over. */
@Component
class LookAgain {

    private final PromiseRounds rounds;

    LookAgain(PromiseRounds rounds) {
        this.rounds = rounds;
    }

    @EventListener
    void on(RecordsEnded ended) {
        rounds.soon(EnumSet.range(PromiseId.RET_1, PromiseId.RET_6));
    }
}
