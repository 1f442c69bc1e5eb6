package ai.astrasonic.connectors.stripe;

import static ai.astrasonic.connectors.stripe.StripeLine.asked;

import ai.astrasonic.connectors.Line;
import ai.astrasonic.connectors.LookAgain;
import ai.astrasonic.connectors.Notes;
import ai.astrasonic.connectors.Outcome;
import ai.astrasonic.connectors.Task;
import com.stripe.net.ApiResource.RequestMethod;
import com.stripe.net.RawRequestOptions;
import com.stripe.net.StripeResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Makes unreadable at Stripe what no law asks for any more: a preview of theirs, so by raw requests of their library. */
final class Redaction {

    private static final String VERSION = "2026-08-26.preview";
    private static final String JOBS = "/v1/privacy/redaction_jobs";
    private static final String JOB = "job";
    private static final Set<String> CODES = Set.of(
            "invalid_cascading_source",
            "invalid_file_purpose",
            "invalid_state",
            "locked_by_other_job",
            "too_many_objects");
    private static final Duration SOON = Duration.ofMinutes(5);

    private final StripeLine stripe;
    private final Task task;
    private final Line line;

    Redaction(StripeLine stripe, Task task, Line line) {
        this.stripe = stripe;
        this.task = task;
        this.line = line;
    }

    static boolean isUnderWay(Notes notes) {
        return notes.get(JOB).isPresent();
    }

    /** Asked with one key, it is one job however often it is asked. */
    Outcome begin(List<String> customers, Notes notes) {
        var form = IntStream.range(0, customers.size())
                .mapToObj(i -> name("objects[customers][" + i + "]") + "=" + name(customers.get(i)))
                .collect(Collectors.joining("&", "", "&validation_behavior=fix"));
        var job = send(RequestMethod.POST, JOBS, form, "redact");
        return new Outcome.Accepted(
                notes.with(JOB, job.path("id").asString()), line.now().plus(LookAgain.after(SOON, line)));
    }

    /** It is validated, then run, then done; each when Stripe says so. */
    Outcome next(Supplier<Outcome> done) {
        var job = JOBS + "/" + task.notes().get(JOB).orElseThrow();
        var status = send(RequestMethod.GET, job, null, null).path("status").asString("");
        return switch (status) {
            case "succeeded" -> done.get();
            case "ready" -> {
                send(RequestMethod.POST, job + "/run", "", "redact-run");
                yield again();
            }
            case "created", "validating", "redacting" -> again();
            case "failed" -> new Outcome.Failed(why(job), false, null, task.notes());
            default -> new Outcome.Failed("stripe.redaction-stopped", false, null, task.notes());
        };
    }

    private Outcome again() {
        return new Outcome.Accepted(task.notes(), line.now().plus(LookAgain.after(SOON, line)));
    }

    /** By the first of Stripe's reasons that we know. */
    private String why(String job) {
        return send(RequestMethod.GET, job + "/validation_errors", null, null)
                .path("data")
                .valueStream()
                .map(error -> error.path("code").asString(""))
                .filter(CODES::contains)
                .findFirst()
                .map(code -> "stripe.redaction-" + code)
                .orElse("stripe.redaction-refused");
    }

    private JsonNode send(RequestMethod method, String path, @Nullable String form, @Nullable String call) {
        var options = RawRequestOptions.builder().setAdditionalHeaders(Map.of("Stripe-Version", VERSION));
        if (call != null) {
            options.setIdempotencyKey(task.key(call));
        }
        var answer = asked(() -> stripe.client().rawRequest(method, path, form, options.build()));
        return read(answer);
    }

    private static JsonNode read(StripeResponse answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    private static String name(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
