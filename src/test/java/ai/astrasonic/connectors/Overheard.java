package ai.astrasonic.connectors;

import ai.astrasonic.local.standins.Asked;
import ai.astrasonic.local.standins.Reply;
import ai.astrasonic.local.standins.StandIn;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** A stand-in of which every call is kept together with its answer. */
public final class Overheard implements StandIn {

    private final StandIn standIn;
    private final List<Said> all = new CopyOnWriteArrayList<>();

    public Overheard(StandIn standIn) {
        this.standIn = standIn;
    }

    public record Said(Asked asked, Reply reply) {}

    public List<Said> all() {
        return all;
    }

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
        all.add(new Said(asked, reply));
        return reply;
    }

    @Override
    public void reset() {
        standIn.reset();
    }
}
