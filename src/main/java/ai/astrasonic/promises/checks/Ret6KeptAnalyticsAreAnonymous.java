package ai.astrasonic.promises.checks;

import ai.astrasonic.promises.Fact;
import ai.astrasonic.promises.Finding;
import ai.astrasonic.promises.PromiseId;
import ai.astrasonic.promises.PromiseState;
import ai.astrasonic.promises.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Analytics that are kept for good must be anonymous (recital 26): no event past its term, no pseudonym of an erased person
 * that leads back, and published figures that are tested and single nobody out.
 */
@Component
class Ret6KeptAnalyticsAreAnonymous implements PromiseCheck {

    private final PseudonymousEvents events;
    private final PublishedFigures figures;

    Ret6KeptAnalyticsAreAnonymous(PseudonymousEvents events, PublishedFigures figures) {
        this.events = events;
        this.figures = figures;
    }

    @Override
    public PromiseId id() {
        return PromiseId.RET_6;
    }

    @Override
    public Duration every() {
        return Duration.ofHours(6);
    }

    @Override
    public PromiseState check(Instant now) {
        var past = events.past(now);
        long back = events.leadingBack() + events.withoutPseudonym();
        var faults = figures.faults(now);
        long wrong = faults.values().stream().mapToLong(Long::longValue).sum();
        var facts = facts(past, back, faults);
        if (past.events() + back + wrong > 0) {
            return new PromiseState.Broken(
                    new Finding(why(past, back, wrong), past.events() + back + wrong, now, facts));
        }
        long weeks = figures.weeks().getOrDefault("RELEASED", 0L);
        var reason = weeks == 0 ? Reason.of("ret-6.none") : Reason.of("ret-6.kept", weeks, figures.smallest());
        return new PromiseState.Kept(new Finding(reason, weeks, now, facts));
    }

    private static Reason why(PseudonymousEvents.Past past, long back, long wrong) {
        if (past.events() > 0) {
            return Reason.of(
                    "ret-6.past",
                    past.events(),
                    past.oldestDay().map(Object::toString).orElse("?"));
        }
        return back > 0 ? Reason.of("ret-6.back", back) : Reason.of("ret-6.figures", wrong);
    }

    private List<Fact> facts(PseudonymousEvents.Past past, long back, Map<String, Long> faults) {
        var facts = new ArrayList<Fact>();
        if (past.id() != null) {
            facts.add(Fact.of("evidence.events-past-term", past.events()));
            facts.add(new Fact("evidence.oldest-event", past.id().toString()));
        }
        facts.add(Fact.of("evidence.events-held", past.held()));
        facts.add(Fact.of("evidence.leads-back", back));
        faults.forEach((fault, many) -> facts.add(Fact.of(fault, many)));
        facts.add(Fact.of("evidence.smallest-group", figures.smallest()));
        figures.weeks().forEach((outcome, many) -> facts.add(Fact.of("evidence.weeks-" + outcome, many)));
        figures.newestRefusal().forEach(why -> facts.add(new Fact("evidence.newest-refusal", why)));
        return facts;
    }
}
