package ai.astrasonic.jobs.retention;

import ai.astrasonic.identityserver.EventTerms;
import ai.astrasonic.jobs.engine.StepFailed;
import ai.astrasonic.retention.Due;
import ai.astrasonic.retention.Ended;
import ai.astrasonic.retention.Ending;
import ai.astrasonic.retention.RetentionRule;
import ai.astrasonic.retention.RetentionTarget;
import ai.astrasonic.retention.Tally;
import ai.astrasonic.retention.Work;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * One of the identity server's own stores of events, which forgets by itself: one is due when it would remember longer than
 * the rule, and only whoever runs the server can set that right. A realm that is not known to us is set aside for a person.
 */
class RealmEventsTarget implements RetentionTarget {

    private static final Tally TOO_LONG = new Tally(1, 0, 0, 0, null, null, 0, null);
    private static final Tally UNKNOWN = new Tally(0, 0, 1, 0, null, null, 0, null);

    private final String dataSet;
    private final String realm;
    private final EventTerms terms;
    private final Clock clock;

    RealmEventsTarget(String dataSet, String realm, EventTerms terms, Clock clock) {
        this.dataSet = dataSet;
        this.realm = realm;
        this.terms = terms;
        this.clock = clock;
    }

    @Override
    public String rule() {
        return "security-log";
    }

    @Override
    public String dataSet() {
        return dataSet;
    }

    @Override
    public Ending ending() {
        return Ending.SETTING;
    }

    @Override
    public Tally tally(Due due) {
        return terms.of(realm)
                .map(term -> endsWithin(kept(term), due.rule()) ? Tally.NOTHING : TOO_LONG)
                .orElse(UNKNOWN);
    }

    private Optional<Duration> kept(EventTerms.Term term) {
        return dataSet.endsWith("admin-event") ? term.adminEvents() : term.events();
    }

    private boolean endsWithin(Optional<Duration> kept, RetentionRule rule) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var longest = Duration.ofDays(
                today.toEpochDay() - today.minus(Period.parse(rule.period())).toEpochDay());
        return kept.map(time -> time.isPositive() && time.compareTo(longest) <= 0)
                .orElse(true);
    }

    @Override
    public Ended endSome(Work work) {
        if (tally(work.due()).due() > 0) {
            throw StepFailed.forGood("realm-setting", dataSet);
        }
        return Ended.NOTHING;
    }
}
