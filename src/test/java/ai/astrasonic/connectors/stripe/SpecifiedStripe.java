package ai.astrasonic.connectors.stripe;

import ai.astrasonic.local.standins.Asked;
import ai.astrasonic.local.standins.Reply;
import ai.astrasonic.local.standins.StandIn;
import ai.astrasonic.local.standins.stripe.StripeStandIn;
import java.util.Set;

/** The stand-in with somebody beside it who reads the specification along. */
record SpecifiedStripe(StripeStandIn standIn, StripeSpecification specification) implements StandIn {

    @Override
    public String recipient() {
        return standIn.recipient();
    }

    @Override
    public Set<String> hosts() {
        return standIn.hosts();
    }

    @Override
    public Reply answer(Asked asked) {
        var reply = standIn.answer(asked);
        if (asked.host().equals("api.stripe.com")) {
            specification.hold(asked, reply);
        }
        return reply;
    }

    @Override
    public void reset() {
        standIn.reset();
    }
}
