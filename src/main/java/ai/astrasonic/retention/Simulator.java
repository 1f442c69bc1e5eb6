package ai.astrasonic.retention;

import ai.astrasonic.holds.HoldId;
import ai.astrasonic.shared.Controller;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** What would be due if: another period, another day, one hold less. It counts what is there and writes nothing. */
@Service
@PreAuthorize(Allowed.READER)
public class Simulator {

    private final RetentionRules rules;
    private final TargetCatalogue targets;
    private final Clock clock;

    Simulator(RetentionRules rules, TargetCatalogue targets, Clock clock) {
        this.rules = rules;
        this.targets = targets;
        this.clock = clock;
    }

    /**
     * @param period in place of the rule's own; none for its own
     * @param on the day; none for today
     * @param without a hold thought away; none for all as they are
     */
    public record Question(
            String rule,
            @Nullable String period,
            @Nullable LocalDate on,
            @Nullable HoldId without) {}

    /** What is due in one place today, and what would be. */
    public record Answer(String target, Ending ending, Tally now, Tally then) {}

    /** @throws RuleRefused when the period is none, or below what a law demands */
    public List<Answer> ask(Question question) {
        var today = LocalDate.ofInstant(clock.instant(), Controller.ZONE);
        var now = Due.on(rules.on(today, question.rule()), today);
        var then = then(question, question.on() == null ? today : question.on());
        return targets.of(question.rule()).stream()
                .map(target -> new Answer(target.key(), target.ending(), target.tally(now), target.tally(then)))
                .toList();
    }

    private Due then(Question question, LocalDate day) {
        var rule = rules.on(day, question.rule());
        if (question.period() != null) {
            RuleCheck.period(new RuleChange(
                    rule.key(), question.period(), rule.basis(), rule.approval(), rule.mostRows(), day, "what if"));
            rule = rule.with(question.period());
        }
        return new Due(rule, rule.through(day), question.without());
    }

    /** What becomes due in each of the next twelve months, place by place; only where anything does. */
    public List<Forecast> forecast(String rule) {
        var today = LocalDate.ofInstant(clock.instant(), Controller.ZONE);
        var inForce = rules.on(today, rule);
        return targets.of(rule).stream()
                .map(target -> new Forecast(target.key(), target.coming(inForce, today, today.plusYears(1))))
                .toList();
    }

    /** The months of one place. */
    public record Forecast(String target, List<Coming> months) {}
}
