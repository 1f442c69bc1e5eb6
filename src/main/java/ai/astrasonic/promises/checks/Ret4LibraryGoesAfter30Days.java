package ai.astrasonic.promises.checks;

import ai.astrasonic.promises.PromiseId;
import ai.astrasonic.promises.evidence.Evidence;
import org.springframework.stereotype.Component;

/** 30 days after a deletion request no table of the music library may hold a row of the person. */
@Component
class Ret4LibraryGoesAfter30Days extends GoesAfterItsTerm {

    Ret4LibraryGoesAfter30Days(Evidence evidence, LeftRows left) {
        super(PromiseId.RET_4, "library", set -> set.retention().equals("library"), evidence, left);
    }
}
