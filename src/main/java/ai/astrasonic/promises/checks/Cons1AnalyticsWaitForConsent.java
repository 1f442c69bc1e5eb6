package ai.astrasonic.promises.checks;

import ai.astrasonic.promises.Fact;
import ai.astrasonic.promises.Finding;
import ai.astrasonic.promises.PromiseId;
import ai.astrasonic.promises.PromiseState;
import ai.astrasonic.promises.PromiseState.AtRisk;
import ai.astrasonic.promises.PromiseState.Broken;
import ai.astrasonic.promises.PromiseState.Kept;
import ai.astrasonic.promises.PromiseState.Unproven;
import ai.astrasonic.promises.Reason;
import ai.astrasonic.promises.checks.ClientEvents.Told;
import ai.astrasonic.promises.checks.SightedInBrowsers.Seen;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * No tool may be seen running in a browser without consent, none under a consent that the ledger does not know, and no client
 * event that we hold may be without a consent in force at its time.
 */
@Component
class Cons1AnalyticsWaitForConsent implements PromiseCheck {

    private final SightedInBrowsers browsers;
    private final ClientEvents events;

    Cons1AnalyticsWaitForConsent(SightedInBrowsers browsers, ClientEvents events) {
        this.browsers = browsers;
        this.events = events;
    }

    @Override
    public PromiseId id() {
        return PromiseId.CONS_1;
    }

    @Override
    public PromiseState check(Instant now) {
        var seen = browsers.of(now, "HOST");
        var told = events.told(now);
        var facts = new ArrayList<>(List.of(
                Fact.of("evidence.looks", seen.looks()),
                Fact.of("evidence.client-events", told.events()),
                Fact.of("evidence.client-events-ownerless", told.ownerless())));
        facts.addAll(seen.facts());
        if (!seen.often().isEmpty()) {
            return new Broken(finding("cons-1.called", seen.often().size(), now, facts));
        }
        if (told.without() > 0) {
            return new Broken(finding("cons-1.events", told.without(), now, facts));
        }
        long days = events.daysWithoutLedger(now);
        return days > 0 ? new Broken(finding("cons-1.ledger", days, now, facts)) : judge(seen, told, now, facts);
    }

    private static PromiseState judge(Seen seen, Told told, Instant now, List<Fact> facts) {
        if (seen.looks() == 0) {
            return new Unproven(new Finding(Reason.of("cons-1.none", SightedInBrowsers.DAYS), 0, now, facts));
        }
        int rare = seen.amiss().size();
        return rare > 0
                ? new AtRisk(finding("cons-1.rare", rare, now, facts))
                : new Kept(
                        new Finding(Reason.of("cons-1.kept", seen.looks(), told.events()), seen.looks(), now, facts));
    }

    private static Finding finding(String reason, long count, Instant now, List<Fact> facts) {
        return new Finding(Reason.of(reason, count), count, now, facts);
    }
}
