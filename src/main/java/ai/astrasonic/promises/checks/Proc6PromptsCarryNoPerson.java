package ai.astrasonic.promises.checks;

import ai.astrasonic.promises.PromiseId;
import ai.astrasonic.promises.PromiseState;
import ai.astrasonic.promises.checks.LeftShapes.Shape;
import java.time.Instant;
import java.util.Set;
import org.springframework.stereotype.Component;

/** No prompt that left may carry audio, an e-mail address or an IP address; while none has left, nothing is proven. */
@Component
class Proc6PromptsCarryNoPerson implements PromiseCheck {

    private static final String RECIPIENT = "anthropic";

    /** What in a message is not words. */
    private static final Set<String> FILES = Set.of("source", "data", "file_id");

    private final LeftShapes shapes;

    Proc6PromptsCarryNoPerson(LeftShapes shapes) {
        this.shapes = shapes;
    }

    @Override
    public PromiseId id() {
        return PromiseId.PROC_6;
    }

    @Override
    public PromiseState check(Instant now) {
        return shapes.judged(RECIPIENT, Proc6PromptsCarryNoPerson::isWrong, "proc-6", now);
    }

    private static boolean isWrong(Shape shape) {
        return shape.hasAddress()
                || shape.hasFile()
                || FILES.stream().anyMatch(name -> shape.text().contains("\"" + name + "\":"));
    }
}
