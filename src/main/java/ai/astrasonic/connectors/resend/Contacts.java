package ai.astrasonic.connectors.resend;

import ai.astrasonic.connectors.Line;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;

/** The entries to which newsletters go. */
final class Contacts {

    private static final String ONE = "/contacts/{contact}";

    private final Line line;

    Contacts(Line line) {
        this.line = line;
    }

    Optional<JsonNode> find(String email) {
        return Lookup.find(line, ONE, email);
    }

    boolean delete(String email) {
        return Lookup.delete(line, ONE, email);
    }

    boolean isSubscribed(String email) {
        return find(email)
                .filter(contact -> !contact.path("unsubscribed").asBoolean(false))
                .isPresent();
    }

    void change(String email, Map<String, ?> values) {
        Lookup.ask(
                        line,
                        line.http()
                                .patch()
                                .uri(ONE, email)
                                .contentType(MediaType.APPLICATION_JSON)
                                .body(values))
                .toBodilessEntity();
    }

    /** The same contact under another address; one that is there already stays. */
    void move(JsonNode contact, String to) {
        if (find(to).isEmpty()) {
            var values = new HashMap<String, Object>();
            values.put("email", to);
            values.put("unsubscribed", contact.path("unsubscribed").asBoolean(false));
            for (var name : new String[] {"first_name", "last_name"}) {
                contact.path(name).asStringOpt().ifPresent(value -> values.put(name, value));
            }
            Lookup.ask(
                            line,
                            line.http()
                                    .post()
                                    .uri("/contacts")
                                    .contentType(MediaType.APPLICATION_JSON)
                                    .body(values))
                    .toBodilessEntity();
        }
        delete(contact.path("email").asString());
    }
}
