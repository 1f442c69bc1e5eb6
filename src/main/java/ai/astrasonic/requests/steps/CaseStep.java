package ai.astrasonic.requests.steps;

import ai.astrasonic.datamap.NotPersonal;
import ai.astrasonic.requests.steps.StepOutcome.Done;
import ai.astrasonic.requests.steps.StepOutcome.Failed;
import ai.astrasonic.requests.steps.StepOutcome.Kept;
import ai.astrasonic.requests.steps.StepOutcome.NothingToDo;
import ai.astrasonic.requests.steps.StepOutcome.WaitingFor;
import ai.astrasonic.shared.RequestId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One line of a case's checklist, stored. */
@Entity
@Table(name = "case_step")
@NotPersonal("states of our own work on a case; the person stands in the request")
class CaseStep {

    @Id
    private UUID id;

    private UUID requestId;

    @NotPersonal("name of the step")
    private String stepKey;

    private int position;

    @Enumerated(EnumType.STRING)
    private OutcomeKind outcome;

    @NotPersonal("key of a text or a job's own words; what people write stands in the timeline")
    private @Nullable String reason;

    @NotPersonal("kind of the proof")
    private @Nullable String evidenceKind;

    @NotPersonal("number of the proof: a hash, a mail, a letter that was posted")
    private @Nullable String evidenceReference;

    private @Nullable LocalDate keptUntil;

    @Enumerated(EnumType.STRING)
    private @Nullable Awaited awaited;

    private boolean retryable;

    private Instant since;

    @Version
    private long version;

    protected CaseStep() {}

    CaseStep(UUID id, RequestId request, String stepKey, int position, WaitingFor waiting) {
        this.id = id;
        this.requestId = request.value();
        this.stepKey = stepKey;
        this.position = position;
        this.outcome = OutcomeKind.WAITING_FOR;
        this.awaited = waiting.whom();
        this.since = waiting.since();
    }

    String key() {
        return stepKey;
    }

    StepView view() {
        return new StepView(stepKey, outcome(), since);
    }

    StepOutcome outcome() {
        return switch (outcome) {
            case DONE -> new Done(new Evidence(given(evidenceKind), given(evidenceReference)));
            case NOTHING_TO_DO -> new NothingToDo(given(reason));
            case KEPT -> new Kept(given(reason), given(keptUntil));
            case WAITING_FOR -> new WaitingFor(given(awaited), since);
            case FAILED -> new Failed(given(reason), retryable);
        };
    }

    void standsAt(StepOutcome next, Instant at) {
        clear(at);
        switch (next) {
            case Done(var evidence) -> {
                outcome = OutcomeKind.DONE;
                evidenceKind = evidence.kind();
                evidenceReference = evidence.reference();
            }
            case NothingToDo(var why) -> because(OutcomeKind.NOTHING_TO_DO, why);
            case Kept(var duty, var until) -> {
                because(OutcomeKind.KEPT, duty);
                keptUntil = until;
            }
            case WaitingFor(var whom, var from) -> {
                outcome = OutcomeKind.WAITING_FOR;
                awaited = whom;
                since = from;
            }
            case Failed failed -> {
                because(OutcomeKind.FAILED, failed.reason());
                retryable = failed.retryable();
                awaited = failed.whom().orElse(null);
            }
        }
    }

    private void because(OutcomeKind kind, String why) {
        outcome = kind;
        reason = why;
    }

    private void clear(Instant at) {
        reason = null;
        evidenceKind = null;
        evidenceReference = null;
        keptUntil = null;
        awaited = null;
        retryable = false;
        since = at;
    }

    private static <T> T given(@Nullable T value) {
        return Objects.requireNonNull(value);
    }
}
