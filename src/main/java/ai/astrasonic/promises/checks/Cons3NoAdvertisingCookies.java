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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * No browser may find a cookie or a stored key on our website that is on no list; one that a browser of a hundred or fewer
 * finds may be of an extension, and is named.
 */
@Component
class Cons3NoAdvertisingCookies implements PromiseCheck {

    private final SightedInBrowsers browsers;

    Cons3NoAdvertisingCookies(SightedInBrowsers browsers) {
        this.browsers = browsers;
    }

    @Override
    public PromiseId id() {
        return PromiseId.CONS_3;
    }

    @Override
    public PromiseState check(Instant now) {
        var seen = browsers.of(now, "COOKIE", "STORAGE");
        var facts = new ArrayList<>(List.of(Fact.of("evidence.looks", seen.looks())));
        facts.addAll(seen.facts());
        int often = seen.often().size();
        if (often > 0) {
            return new Broken(new Finding(Reason.of("cons-3.broken", often), often, now, facts));
        }
        if (seen.looks() == 0) {
            return new Unproven(new Finding(Reason.of("cons-3.none", SightedInBrowsers.DAYS), 0, now, facts));
        }
        int rare = seen.amiss().size();
        return rare > 0
                ? new AtRisk(new Finding(Reason.of("cons-3.rare", rare), rare, now, facts))
                : new Kept(new Finding(Reason.of("cons-3.kept", seen.looks()), seen.looks(), now, facts));
    }
}
