package ai.astrasonic.customers;

import ai.astrasonic.connectors.NotConfigured;
import ai.astrasonic.connectors.Refusal;
import ai.astrasonic.connectors.stripe.StripeCheckout;
import ai.astrasonic.outbound.OutboundFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.client.RestClientException;

/** Something that needs Stripe's answer. */
@FunctionalInterface
interface AtTheTill<T> {

    T with(StripeCheckout stripe);

    /** @throws TillClosed when there is none, or none that says yes */
    static <T> T asked(Till till, AtTheTill<T> act) {
        try {
            return act.with(till.open());
        } catch (OutboundFailure | Refusal | NotConfigured | RestClientException away) {
            Logger log = LoggerFactory.getLogger(AtTheTill.class);
            log.warn("Nobody can pay now: {}", away.getClass().getSimpleName());
            throw new TillClosed(away);
        }
    }
}
