package ai.astrasonic.local.standins.stripe;

import ai.astrasonic.local.standins.Asked;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Stripe's preview of redaction: a job gets one step further each time that somebody looks. */
public final class RedactionJobs {

    private final Map<String, ObjectNode> jobs = new LinkedHashMap<>();
    private @Nullable String failing;

    RedactionJobs() {}

    /** The next job is found invalid, with this code. */
    public synchronized void failNext(String code) {
        failing = code;
    }

    public synchronized int begun() {
        return jobs.size();
    }

    synchronized void clear() {
        jobs.clear();
        failing = null;
    }

    synchronized JsonNode begin(Asked asked) {
        var form = asked.form();
        var job = JsonMapper.shared().createObjectNode();
        job.put("id", "prj_local" + (jobs.size() + 1)).put("object", "privacy.redaction_job");
        job.put("created", asked.at().getEpochSecond()).put("livemode", false).put("status", "validating");
        job.put("validation_behavior", form.getOrDefault("validation_behavior", "error"));
        var objects = job.putObject("objects");
        form.forEach((name, value) -> {
            if (name.startsWith("objects[")) {
                objects.withArrayProperty(name.substring("objects[".length(), name.indexOf(']')))
                        .add(value);
            }
        });
        jobs.put(job.path("id").asString(), job);
        return job.deepCopy();
    }

    synchronized Optional<JsonNode> look(String id) {
        return Optional.ofNullable(jobs.get(id)).map(job -> {
            switch (job.path("status").asString()) {
                case "validating" -> job.put("status", failing == null ? "ready" : "failed");
                case "redacting" -> job.put("status", "succeeded");
                default -> {
                    // Nothing happens to it by itself.
                }
            }
            return job.deepCopy();
        });
    }

    synchronized Optional<JsonNode> run(String id) {
        return Optional.ofNullable(jobs.get(id))
                .filter(job -> job.path("status").asString().equals("ready"))
                .map(job -> job.put("status", "redacting").deepCopy());
    }

    synchronized JsonNode error() {
        return JsonMapper.shared()
                .valueToTree(Map.of(
                        "id", "prjve_local1",
                        "object", "privacy.redaction_job_validation_error",
                        "code", String.valueOf(failing),
                        "message", "This object cannot be redacted."));
    }
}
