package ai.astrasonic.requests.steps;

import ai.astrasonic.requests.steps.StepOutcome.WaitingFor;
import ai.astrasonic.shared.Ids;
import ai.astrasonic.shared.RequestId;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What has to be done in a case, and how each step stands; used by the services of the case, inside their transaction. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Checklist {

    private final CaseSteps steps;
    private final EntityManager entities;
    private final Clock clock;

    Checklist(CaseSteps steps, EntityManager entities, Clock clock) {
        this.steps = steps;
        this.entities = entities;
        this.clock = clock;
    }

    /** Writes the checklist of a new case: every step waits, for the one named with it. */
    public void plan(RequestId request, List<PlannedStep> planned) {
        int position = 0;
        for (var step : planned) {
            var waiting = new WaitingFor(step.awaited(), clock.instant());
            entities.persist(new CaseStep(Ids.next(clock), request, step.key(), position++, waiting));
        }
    }

    /** Adds steps that became known later, at the end; one that is planned already stays as it stands. */
    public void add(RequestId request, List<PlannedStep> more) {
        var all = all(request);
        int position = all.size();
        for (var step : more) {
            if (all.stream().noneMatch(planned -> planned.key().equals(step.key()))) {
                var waiting = new WaitingFor(step.awaited(), clock.instant());
                entities.persist(new CaseStep(Ids.next(clock), request, step.key(), position++, waiting));
            }
        }
    }

    /**
     * Records how a step stands. A final outcome stays: the same one again changes nothing, another one is refused.
     *
     * @return whether anything changed
     * @throws IllegalStateException when the step has another final outcome
     */
    public boolean record(RequestId request, String key, StepOutcome outcome) {
        var step = get(request, key);
        var stands = step.outcome();
        if (stands.equals(outcome)) {
            return false;
        }
        if (stands.isFinal()) {
            throw new IllegalStateException("Step " + key + " of request " + request + " is final: "
                    + stands.getClass().getSimpleName());
        }
        step.standsAt(outcome, clock.instant());
        return true;
    }

    /** Takes a final outcome back because the world changed, for instance when a package was revoked. */
    public void reopen(RequestId request, String key, Awaited whom) {
        get(request, key).standsAt(new WaitingFor(whom, clock.instant()), clock.instant());
    }

    /** Gives every step without a final outcome the same one: nothing is left to do. */
    public void nothingMoreToDo(RequestId request, String reason) {
        all(request).stream()
                .filter(step -> !step.outcome().isFinal())
                .forEach(step -> step.standsAt(new StepOutcome.NothingToDo(reason), clock.instant()));
    }

    /** The same for every step but the one that is still to be done. */
    public void nothingMoreToDo(RequestId request, String but, String reason) {
        all(request).stream()
                .filter(step -> !step.key().equals(but))
                .filter(step -> !step.outcome().isFinal())
                .forEach(step -> step.standsAt(new StepOutcome.NothingToDo(reason), clock.instant()));
    }

    @Transactional(readOnly = true)
    public List<StepView> of(RequestId request) {
        return all(request).stream().map(CaseStep::view).toList();
    }

    @Transactional(readOnly = true)
    public StepOutcome outcomeOf(RequestId request, String key) {
        return get(request, key).outcome();
    }

    /** Whether the case may be called completed. */
    @Transactional(readOnly = true)
    public boolean isFinished(RequestId request) {
        var all = all(request);
        return !all.isEmpty() && all.stream().allMatch(step -> step.outcome().isFinal());
    }

    /** Whether one of these steps, as far as the case has them, is done. */
    @Transactional(readOnly = true)
    public boolean isAnyDone(RequestId request, Set<String> keys) {
        return all(request).stream()
                .filter(step -> keys.contains(step.key()))
                .anyMatch(step -> step.outcome() instanceof StepOutcome.Done);
    }

    /** The steps without a final outcome. */
    @Transactional(readOnly = true)
    public List<String> open(RequestId request) {
        return all(request).stream()
                .filter(step -> !step.outcome().isFinal())
                .map(CaseStep::key)
                .toList();
    }

    private List<CaseStep> all(RequestId request) {
        return steps.findByRequestIdOrderByPosition(request.value());
    }

    private CaseStep get(RequestId request, String key) {
        UUID id = request.value();
        return steps.findByRequestIdAndStepKey(id, key)
                .orElseThrow(() -> new IllegalStateException("Request " + id + " has no step " + key));
    }
}
