package ai.astrasonic.identityserver;

import ai.astrasonic.shared.Roles;
import java.time.Instant;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;

/** The open sessions of the people of the customers realm. */
@Service
@PreAuthorize("hasRole('" + Roles.SYSTEM + "')")
public class CustomerSessions {

    private final AdminInterface server;

    CustomerSessions(AdminInterface server) {
        this.server = server;
    }

    /**
     * A session as the identity server keeps it.
     *
     * @param applications to which it signed in
     */
    public record Session(String id, String ip, Instant started, Instant lastSeen, List<String> applications) {}

    /** None of somebody whom the server does not know. */
    public List<Session> of(String identity) {
        return server.read("users/" + AdminInterface.segment(identity) + "/sessions").stream()
                .flatMap(JsonNode::valueStream)
                .map(CustomerSessions::session)
                .toList();
    }

    /** Ends one of the person's sessions; false when it is none of theirs. */
    public boolean end(String identity, String session) {
        return of(identity).stream().anyMatch(known -> known.id().equals(session))
                && server.delete("sessions/" + AdminInterface.segment(session)) != AdminInterface.NOT_FOUND;
    }

    /** Ends all of them: none can be renewed any more. */
    public void endAll(String identity) {
        server.post("users/" + AdminInterface.segment(identity) + "/logout");
    }

    private static Session session(JsonNode told) {
        return new Session(
                told.path("id").asString(""),
                told.path("ipAddress").asString(""),
                Instant.ofEpochMilli(told.path("start").asLong()),
                Instant.ofEpochMilli(told.path("lastAccess").asLong()),
                told.path("clients")
                        .valueStream()
                        .map(JsonNode::asString)
                        .sorted()
                        .toList());
    }
}
