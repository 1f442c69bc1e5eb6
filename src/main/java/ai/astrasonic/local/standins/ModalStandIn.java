package ai.astrasonic.local.standins;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Our own endpoint at Modal, behind the proxy that asks for a token. */
public final class ModalStandIn implements StandIn {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Grants jobs = new Grants();
    private volatile String secret = "";

    @Override
    public String recipient() {
        return "modal";
    }

    @Override
    public Set<String> hosts() {
        return Set.of("astrasonic--erase.modal.run");
    }

    /** From now on any other secret is refused. */
    public ModalStandIn trusting(String proxySecret) {
        secret = proxySecret;
        return this;
    }

    /** Takes every job that was never heard of for one whose files are still there. */
    public ModalStandIn believing() {
        jobs.believe();
        return this;
    }

    public void store(String job) {
        jobs.give(job);
    }

    public boolean isStored(String job) {
        return jobs.isAlive(job);
    }

    @Override
    public Reply answer(Asked asked) {
        var given = asked.headers().get("Modal-Secret");
        if (given == null || asked.headers().get("Modal-Key") == null || !secret.isEmpty() && !secret.equals(given)) {
            return Reply.text(401, "modal-http: missing credentials for proxy authorization");
        }
        return asked.line().equals("POST /") ? delete(asked) : Reply.json(404, Map.of("detail", "Not Found"));
    }

    private Reply delete(Asked asked) {
        var deleted = new ArrayList<String>();
        var notFound = new ArrayList<String>();
        for (var job : asked(asked)) {
            (jobs.isAlive(job) ? deleted : notFound).add(job);
            jobs.end(job);
        }
        return Reply.json(200, Map.of("deleted", deleted, "notFound", notFound));
    }

    private static List<String> asked(Asked asked) {
        try {
            return JSON.readTree(asked.body())
                    .path("jobIds")
                    .valueStream()
                    .map(job -> job.asString(""))
                    .toList();
        } catch (JacksonException noJson) {
            return List.of();
        }
    }

    @Override
    public void reset() {
        jobs.forget();
    }
}
