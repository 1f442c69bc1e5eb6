package ai.astrasonic.promises.checks;

import ai.astrasonic.promises.Fact;
import ai.astrasonic.promises.Finding;
import ai.astrasonic.promises.PromiseId;
import ai.astrasonic.promises.PromiseState;
import ai.astrasonic.promises.PromiseState.Broken;
import ai.astrasonic.promises.PromiseState.Kept;
import ai.astrasonic.promises.PromiseState.Unproven;
import ai.astrasonic.promises.Reason;
import ai.astrasonic.promises.checks.LeftShapes.Shape;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
        var left = shapes.to(RECIPIENT);
        var wrong = left.stream().filter(Proc6PromptsCarryNoPerson::isWrong).toList();
        if (!wrong.isEmpty()) {
            return new Broken(finding(now, left, wrong, "proc-6.broken", wrong.size()));
        }
        return left.isEmpty()
                ? new Unproven(finding(now, left, wrong, "proc-6.none-left", 0))
                : new Kept(finding(now, left, wrong, "proc-6.kept", left.size()));
    }

    private static boolean isWrong(Shape shape) {
        return shape.hasAddress()
                || shape.hasFile()
                || FILES.stream().anyMatch(name -> shape.text().contains("\"" + name + "\":"));
    }

    private Finding finding(Instant now, List<Shape> left, List<Shape> wrong, String reason, int count) {
        var facts = new ArrayList<>(wrong.stream()
                .map(shape -> new Fact("evidence.sample", shape.id().toString()))
                .toList());
        facts.add(Fact.of("evidence.samples", left.size()));
        facts.add(Fact.of("evidence.taken-out", shapes.filtered(RECIPIENT)));
        return new Finding(Reason.of(reason, count), count, now, facts);
    }
}
