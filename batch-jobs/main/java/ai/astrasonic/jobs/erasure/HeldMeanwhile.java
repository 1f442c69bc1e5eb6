package ai.astrasonic.jobs.erasure;

import ai.astrasonic.erasure.DueErasure;
import ai.astrasonic.holds.HoldInTheWay;
import ai.astrasonic.holds.LegalHolds;
import ai.astrasonic.jobs.engine.StepFailed;
import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Component;

/** Legal holds set after an erasure began: what is still there stays until they are released, and the erasure goes on by itself. */
@Component
class HeldMeanwhile {

    private final LegalHolds holds;

    HeldMeanwhile(LegalHolds holds) {
        this.holds = holds;
    }

    void leaveOut(Batch batch) {
        var people = batch.onTheWay();
        var over = holds.over(Batch.accounts(people));
        people.stream()
                .filter(person -> isHeld(person, over.getOrDefault(person.person(), List.of())))
                .forEach(person -> batch.leaveOut(
                        person, StepFailed.retryable("held-meanwhile", new IOException("a legal hold"))));
    }

    private static boolean isHeld(DueErasure person, List<HoldInTheWay> holds) {
        return holds.stream().anyMatch(hold -> person.dataSets().stream().anyMatch(hold::keeps));
    }
}
