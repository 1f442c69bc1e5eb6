package ai.astrasonic.local.standins.stripe;

import ai.astrasonic.local.standins.Reply;
import ai.astrasonic.local.standins.Routes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** How Stripe answers: an object, a page of them, or an error. */
public final class StripeReplies {

    private StripeReplies() {}

    /** @param code such as {@code lock_timeout} */
    public static Reply error(int status, String type, String code, String message) {
        return Reply.json(status, Map.of("error", Map.of("type", type, "code", code, "message", message)));
    }

    static Reply missing() {
        return error(404, "invalid_request_error", "resource_missing", "No such object");
    }

    static Reply one(Optional<? extends JsonNode> found) {
        return found.map(object -> Reply.json(200, object)).orElseGet(StripeReplies::missing);
    }

    /** Whoever does not ask for the preview does not get it. */
    static Reply preview(Routes.Call call, Supplier<Optional<JsonNode>> answer) {
        var version = call.asked().headers().getOrDefault("Stripe-Version", "");
        return version.endsWith(".preview")
                ? one(answer.get())
                : error(400, "invalid_request_error", "preview_only", "Unrecognized request URL");
    }

    static Reply list(Routes.Call call, List<? extends JsonNode> all) {
        int limit = call.asked().parameter("limit").map(Integer::parseInt).orElse(10);
        var rest = after(call.asked().parameter("starting_after"), all);
        var page = rest.stream().limit(limit).toList();
        return Reply.json(
                200,
                Map.of("object", "list", "url", call.asked().path(), "has_more", rest.size() > limit, "data", page));
    }

    private static List<? extends JsonNode> after(Optional<String> last, List<? extends JsonNode> all) {
        return last.isEmpty()
                ? all
                : all.stream().dropWhile(Predicate.not(has(last.get()))).skip(1).toList();
    }

    private static Predicate<JsonNode> has(String id) {
        return object -> object.path("id").asString().equals(id);
    }
}
