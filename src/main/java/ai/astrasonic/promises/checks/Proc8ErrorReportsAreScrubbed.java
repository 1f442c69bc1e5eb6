package ai.astrasonic.promises.checks;

import ai.astrasonic.promises.PromiseId;
import ai.astrasonic.promises.PromiseState;
import ai.astrasonic.promises.checks.LeftShapes.Shape;
import java.time.Instant;
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
        return shapes.judged(RECIPIENT, Proc8ErrorReportsAreScrubbed::isWrong, "proc-8", now);
    }

    private static boolean isWrong(Shape shape) {
        return shape.hasAddress()
                || shape.hasPath()
                || !shape.namesBeside(AGREED).isEmpty();
    }
}
