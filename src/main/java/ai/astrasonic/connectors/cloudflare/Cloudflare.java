package ai.astrasonic.connectors.cloudflare;

import ai.astrasonic.connectors.ErasureOnly;
import ai.astrasonic.connectors.HandleKind;
import ai.astrasonic.connectors.Line;
import ai.astrasonic.connectors.Outcome;
import ai.astrasonic.connectors.Task;
import ai.astrasonic.shared.Controller;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Gatherers;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;

/**
 * Takes the addresses of what was made of a person's files out of the cache, and reads the switch for logs of requests as
 * evidence. What they are made of is deleted before, or they would be cached again. Nobody can be asked what a cache holds, so
 * only an answer that says it succeeded counts; one that says it did not comes with status 200 too.
 *
 * <p>Credentials: {@code token} (may purge the cache and read logs of the zone) and {@code zone} (its number).
 */
@Component
final class Cloudflare extends ErasureOnly {

    /** What every plan takes in one call. */
    private static final int ADDRESSES_AT_ONCE = 30;

    private static final int LONGEST_LOGS_IN_DAYS = 7;

    Cloudflare() {
        super("cloudflare");
    }

    /** What stands around every answer. */
    private record Envelope(
            @Nullable Boolean success, @Nullable Result result) {}

    private record Result(@Nullable Boolean flag) {}

    private enum Logs {
        KEPT,
        NOT_KEPT,
        NOT_READABLE,
        UNCLEAR
    }

    @Override
    public Set<HandleKind> knownBy() {
        return Set.of(HandleKind.EDGE_ADDRESS);
    }

    @Override
    public Outcome erase(Task task, Line line) {
        var addresses = task.handles().of(HandleKind.EDGE_ADDRESS);
        boolean purged = addresses.stream()
                .gather(Gatherers.windowFixed(ADDRESSES_AT_ONCE))
                .allMatch(some -> isPurged(some, line));
        if (!purged) {
            return failed("purge-refused", true);
        }
        return switch (logs(line)) {
            case UNCLEAR -> failed("unclear", true);
            case KEPT ->
                nothing(
                        "logs-kept",
                        line.now().atZone(Controller.ZONE).toLocalDate().plusDays(LONGEST_LOGS_IN_DAYS));
            case NOT_KEPT -> of(addresses, "no-logs");
            case NOT_READABLE -> of(addresses, "switch-not-readable");
        };
    }

    private Outcome of(List<String> addresses, String why) {
        return addresses.isEmpty()
                ? nothing(why, null)
                : new Outcome.Done(Map.of("addresses", (long) addresses.size()));
    }

    private static boolean isPurged(List<String> addresses, Line line) {
        var answer = answer(
                line,
                line.http()
                        .post()
                        .uri("/client/v4/zones/{zone}/purge_cache", line.credential("zone"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(Map.of("files", addresses)));
        return answer != null && Boolean.TRUE.equals(answer.success());
    }

    /** The switch exists on the largest plan only. */
    private static Logs logs(Line line) {
        try {
            var answer = answer(
                    line,
                    line.http()
                            .get()
                            .uri("/client/v4/zones/{zone}/logs/control/retention/flag", line.credential("zone")));
            if (answer == null || !Boolean.TRUE.equals(answer.success()) || answer.result() == null) {
                return Logs.UNCLEAR;
            }
            return Boolean.FALSE.equals(answer.result().flag()) ? Logs.NOT_KEPT : Logs.KEPT;
        } catch (HttpClientErrorException.Forbidden | HttpClientErrorException.NotFound notOnThisPlan) {
            return Logs.NOT_READABLE;
        }
    }

    private static @Nullable Envelope answer(Line line, RestClient.RequestHeadersSpec<?> call) {
        return call.header(HttpHeaders.AUTHORIZATION, "Bearer " + line.credential("token"))
                .retrieve()
                .body(Envelope.class);
    }
}
