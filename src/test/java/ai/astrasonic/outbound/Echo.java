package ai.astrasonic.outbound;

import ai.astrasonic.local.standins.Asked;
import ai.astrasonic.local.standins.Reply;
import ai.astrasonic.local.standins.StandIn;
import ai.astrasonic.processors.Recipients;
import java.util.Map;
import java.util.Set;

/** A recipient that answers everything. */
record Echo(String recipient) implements StandIn {

    @Override
    public Set<String> hosts() {
        return Set.copyOf(new Recipients().get(recipient).hosts());
    }

    @Override
    public Reply answer(Asked asked) {
        return Reply.json(200, Map.of("path", asked.path()));
    }

    @Override
    public void reset() {}
}
