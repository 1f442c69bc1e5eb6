package ai.astrasonic.promises.checks;

import ai.astrasonic.promises.PromiseId;
import ai.astrasonic.promises.evidence.Evidence;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * 30 days after a deletion request no table that the data map marks for deletion may hold a row of the person, and no column
 * that identifies may hold a value; libraries and backup files have promises of their own.
 */
@Component
class Ret3AccountDataGoesAfter30Days extends GoesAfterItsTerm {

    private static final Set<String> OTHER_PROMISES = Set.of("library", "backup");

    Ret3AccountDataGoesAfter30Days(Evidence evidence, LeftRows left) {
        super(PromiseId.RET_3, "account", set -> !OTHER_PROMISES.contains(set.retention()), evidence, left);
    }
}
