package ai.astrasonic.console.retention;

import ai.astrasonic.console.texts.Times;
import ai.astrasonic.retention.RetentionRule;
import ai.astrasonic.retention.RetentionRules;
import ai.astrasonic.retention.RuleVersion;
import ai.astrasonic.retention.RuleVersion.Status;
import ai.astrasonic.retention.StopSwitch;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The rules of today, each with what is about to change about it. */
@Service
class RuleRows {

    private final RetentionRules rules;
    private final StopSwitch stops;
    private final Times times;

    RuleRows(RetentionRules rules, StopSwitch stops, Times times) {
        this.rules = rules;
        this.stops = stops;
        this.times = times;
    }

    List<RuleRow> all() {
        var stopped = stops.all().stream().map(StopSwitch.Stop::rule).toList();
        return rules.on(times.today()).stream()
                .map(rule ->
                        new RuleRow(rule, next(rule), stopped.contains(StopSwitch.ALL) || stopped.contains(rule.key())))
                .toList();
    }

    private Optional<RuleVersion> next(RetentionRule now) {
        var today = times.today();
        return rules.versions(now.key()).stream()
                .filter(version -> isToCome(version, today))
                .findFirst();
    }

    private static boolean isToCome(RuleVersion version, LocalDate today) {
        return version.status() == Status.PROPOSED
                || version.status() == Status.IN_FORCE
                        && version.rule().validFrom().isAfter(today);
    }
}
