package ai.astrasonic.erasure;

import ai.astrasonic.requests.CaseWork;
import ai.astrasonic.requests.Step;
import ai.astrasonic.requests.steps.Awaited;
import ai.astrasonic.requests.steps.StepOutcome.NothingToDo;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.AccountStanding;
import ai.astrasonic.shared.AccountStandings;
import ai.astrasonic.shared.RequestId;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Makes the plan of a case, the first one and each that follows a cancelled one. */
@Component
class Planning {

    private static final List<String> ALL_STEPS = List.of(
            Step.PLAN,
            Step.APPROVAL,
            Step.WAITING_PERIOD,
            Step.FILES,
            Step.RECORDS,
            Step.SIGN_IN,
            Step.SCAN,
            Step.CERTIFICATE);

    private final CaseWork cases;
    private final AccountStandings standings;
    private final PlanMaker plans;
    private final Parts parts;
    private final ErasureTable table;
    private final ErasureChecklist steps;
    private final Clock clock;

    Planning(
            CaseWork cases,
            AccountStandings standings,
            PlanMaker plans,
            Parts parts,
            ErasureTable table,
            ErasureChecklist steps,
            Clock clock) {
        this.cases = cases;
        this.standings = standings;
        this.plans = plans;
        this.parts = parts;
        this.table = table;
        this.steps = steps;
        this.clock = clock;
    }

    PlanOutcome plan(RequestId request) {
        var person = cases.personOf(request);
        if (standings.of(person) == AccountStanding.ERASED) {
            ALL_STEPS.forEach(step -> steps.stands(request, step, new NothingToDo("reason.erased-before")));
            steps.awaits(request, Step.ANSWER, Awaited.DPO);
            return PlanOutcome.ERASED_BEFORE;
        }
        var plan = planOf(request, person);
        if (!table.insert(ErasureId.next(clock), request, person, plan)) {
            return second(request, person);
        }
        steps.planned(request, PlanText.sha256(plan), "erasure-planned", "");
        return PlanOutcome.PLANNED;
    }

    /** Nothing is planned twice: the same request once more changes nothing, another one of the same person is shown as such. */
    private PlanOutcome second(RequestId request, AccountId person) {
        var live = table.liveOf(person).map(ErasureView::request);
        if (live.filter(request::equals).isPresent()) {
            return PlanOutcome.PLANNED;
        }
        steps.awaits(request, Step.PLAN, Awaited.DPO);
        steps.happened(request, "erasure-second", live.map(RequestId::toString).orElse(""));
        return PlanOutcome.PERSON_HAS_ONE;
    }

    ErasurePlan planOf(RequestId request, AccountId person) {
        return plans.of(Map.of(person, parts.askedFor(request))).getOrDefault(person, ErasurePlan.empty());
    }
}
