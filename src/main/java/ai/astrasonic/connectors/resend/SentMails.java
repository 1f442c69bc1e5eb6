package ai.astrasonic.connectors.resend;

import ai.astrasonic.connectors.Handle;
import ai.astrasonic.connectors.HandleKind;
import ai.astrasonic.connectors.Line;
import ai.astrasonic.connectors.Task;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The e-mails of the last 30 days, by the numbers that we noted when we sent them: Resend finds none by address. */
final class SentMails {

    static final Duration KEPT = Duration.ofDays(30);

    /** A mail that left by another way has a number of its own, by which they find nothing. */
    private static final Pattern THEIR_NUMBER = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final Line line;

    SentMails(Line line) {
        this.line = line;
    }

    /** Those that Resend can still have. */
    Stream<String> of(Task task) {
        var oldest = line.now().minus(KEPT);
        return task.handles().all().stream()
                .filter(handle -> handle.kind() == HandleKind.MAIL)
                .filter(handle -> handle.at() == null || handle.at().isAfter(oldest))
                .map(Handle::value)
                .filter(THEIR_NUMBER.asMatchPredicate())
                .distinct();
    }

    /** Without the addresses of others. */
    Optional<JsonNode> find(String mail) {
        return Lookup.find(line, "/emails/{email_id}", mail).map(found -> {
            if (found instanceof ObjectNode object) {
                object.remove("bcc");
            }
            return found;
        });
    }

    boolean isPlanned(String mail) {
        return find(mail)
                .filter(found -> "scheduled".equals(found.path("last_event").asString("")))
                .isPresent();
    }

    void cancel(String mail) {
        Lookup.ask(line, line.http().post().uri("/emails/{email_id}/cancel", mail))
                .toBodilessEntity();
    }
}
