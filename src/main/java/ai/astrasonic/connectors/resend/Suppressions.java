package ai.astrasonic.connectors.resend;

import ai.astrasonic.connectors.Line;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Addresses to which Resend sends nothing, since an e-mail came back, somebody complained, or we said so. */
final class Suppressions {

    private static final String ONE = "/suppressions/{suppression}";

    private final Line line;

    Suppressions(Line line) {
        this.line = line;
    }

    Optional<JsonNode> find(String email) {
        return Lookup.find(line, ONE, email);
    }

    boolean delete(String email) {
        return Lookup.delete(line, ONE, email);
    }

    /** It keeps a wish of the person, so it stays. */
    static boolean isComplaint(JsonNode suppression) {
        return "complaint".equals(suppression.path("origin").asString(""));
    }
}
