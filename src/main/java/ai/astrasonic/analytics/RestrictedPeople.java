package ai.astrasonic.analytics;

import ai.astrasonic.shared.AccountRestricted;
import ai.astrasonic.shared.RestrictionLifted;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Pauses product events while processing is restricted (Art. 18(2)). Listens within the transaction that restricts: a
 * restriction that holds a moment later would let an event slip in between.
 */
@Component
class RestrictedPeople {

    private final AnalyticsLinks links;

    RestrictedPeople(AnalyticsLinks links) {
        this.links = links;
    }

    @EventListener
    void on(AccountRestricted restricted) {
        links.pause(restricted.account(), restricted.at());
    }

    @EventListener
    void on(RestrictionLifted lifted) {
        links.resume(lifted.account());
    }
}
