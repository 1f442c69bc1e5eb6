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

    /** What the DPO decides and carries out: the correction, the restriction, the objection, the withdrawal. */
    public static final String DECISION = "decision";

    public static final String PLAN = "erasure-plan";
    public static final String APPROVAL = "erasure-approval";
    public static final String WAITING_PERIOD = "erasure-waiting";
    public static final String RECORDS = "erase-records";
    public static final String FILES = "erase-files";
    public static final String SIGN_IN = "erase-sign-in";
    public static final String SCAN = "residual-scan";
    public static final String CERTIFICATE = "certificate";

    /** Begins the name of each recipient's own step (Art. 19), such as {@code recipient.stripe}. */
    public static final String RECIPIENT = "recipient.";

    private Step() {}

    static String ofRecipient(String key) {
        return RECIPIENT + key;
    }

    public static boolean isOfRecipient(String step) {
        return step.startsWith(RECIPIENT);
    }

    static String recipientOf(String step) {
        return step.substring(RECIPIENT.length());
    }

    /** The checklist of a kind of request. */
    static List<PlannedStep> checklistOf(RequestKind kind) {
        return switch (kind) {
            case ACCESS, PORTABILITY ->
                List.of(
                        new PlannedStep(IDENTITY, PERSON),
                        new PlannedStep(BUILD, EARLIER_STEP),
                        new PlannedStep(PREVIEW, EARLIER_STEP),
                        new PlannedStep(ANSWER, EARLIER_STEP));
            case RECTIFICATION, RESTRICTION, OBJECTION, CONSENT_WITHDRAWAL ->
                List.of(
                        new PlannedStep(IDENTITY, PERSON),
                        new PlannedStep(DECISION, EARLIER_STEP),
                        new PlannedStep(ANSWER, EARLIER_STEP));
            case ERASURE ->
                List.of(
                        new PlannedStep(IDENTITY, PERSON),
                        new PlannedStep(PLAN, EARLIER_STEP),
                        new PlannedStep(APPROVAL, EARLIER_STEP),
                        new PlannedStep(WAITING_PERIOD, EARLIER_STEP),
                        new PlannedStep(FILES, EARLIER_STEP),
                        new PlannedStep(RECORDS, EARLIER_STEP),
                        new PlannedStep(SIGN_IN, EARLIER_STEP),
                        new PlannedStep(SCAN, EARLIER_STEP),
                        new PlannedStep(CERTIFICATE, EARLIER_STEP),
                        new PlannedStep(ANSWER, EARLIER_STEP));
        };
    }
}
