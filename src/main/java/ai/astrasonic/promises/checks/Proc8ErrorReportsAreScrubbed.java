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

/** No report of an error that left may carry more than types and places in the code; while none has left, nothing is proven. */
@Component
class Proc8ErrorReportsAreScrubbed implements PromiseCheck {

    private static final String RECIPIENT = "sentry";

    /** All that a report consists of; what else is in one was not agreed to be harmless. */
    private static final Set<String> AGREED = Set.of(
            "event_id",
            "sdk",
            "name",
            "version",
            "packages",
            "integrations",
            "sent_at",
            "trace",
            "trace_id",
            "public_key",
            "org_id",
            "environment",
            "release",
            "sampled",
            "sample_rate",
            "sample_rand",
            "type",
            "length",
            "content_type",
            "timestamp",
            "platform",
            "level",
            "logger",
            "exception",
            "values",
            "module",
            "stacktrace",
            "frames",
            "function",
            "lineno",
            "in_app");

    private final LeftShapes shapes;

    Proc8ErrorReportsAreScrubbed(LeftShapes shapes) {
        this.shapes = shapes;
    }

    @Override
    public PromiseId id() {
        return PromiseId.PROC_8;
    }

    @Override
    public PromiseState check(Instant now) {
        var left = shapes.to(RECIPIENT);
        var wrong = left.stream().filter(Proc8ErrorReportsAreScrubbed::isWrong).toList();
        if (!wrong.isEmpty()) {
            return new Broken(finding(now, left, wrong, "proc-8.broken", wrong.size()));
        }
        return left.isEmpty()
                ? new Unproven(finding(now, left, wrong, "proc-8.none-left", 0))
                : new Kept(finding(now, left, wrong, "proc-8.kept", left.size()));
    }

    private static boolean isWrong(Shape shape) {
        return shape.hasAddress()
                || shape.hasPath()
                || !shape.namesBeside(AGREED).isEmpty();
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
