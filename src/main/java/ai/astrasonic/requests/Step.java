package ai.astrasonic.requests;

import static ai.astrasonic.requests.steps.Awaited.EARLIER_STEP;
import static ai.astrasonic.requests.steps.Awaited.PERSON;

import ai.astrasonic.requests.steps.PlannedStep;
import java.util.List;

/** The steps of a request and their order; the names are texts {@code step.…}. */
public final class Step {

    public static final String IDENTITY = "identity";
    public static final String BUILD = "package-build";
    public static final String PREVIEW = "package-preview";
    public static final String ANSWER = "answer";

    private Step() {}

    /** The checklist of a kind of request. */
    static List<PlannedStep> checklistOf(RequestKind kind) {
        return switch (kind) {
            case ACCESS, PORTABILITY ->
                List.of(
                        new PlannedStep(IDENTITY, PERSON),
                        new PlannedStep(BUILD, EARLIER_STEP),
                        new PlannedStep(PREVIEW, EARLIER_STEP),
                        new PlannedStep(ANSWER, EARLIER_STEP));
        };
    }
}
