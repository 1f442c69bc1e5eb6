package ai.astrasonic.api;

import ai.astrasonic.customers.MySessions;
import ai.astrasonic.identityserver.CustomerSessions.Session;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where one is signed in, and signing out there: {@code /api/v1/me/sessions}. */
@RestController
class MySessionsController {

    private final MySessions sessions;

    MySessionsController(MySessions sessions) {
        this.sessions = sessions;
    }

    /** One of them; {@code current} is the one whose token asks. */
    @Schema(name = "Session")
    record Answer(String id, String ip, Instant started, Instant lastSeen, List<String> applications, boolean current) {

        static Answer of(Session session, String current) {
            return new Answer(
                    session.id(),
                    session.ip(),
                    session.started(),
                    session.lastSeen(),
                    session.applications(),
                    session.id().equals(current));
        }
    }

    @GetMapping("/api/v1/me/sessions")
    @Operation(operationId = "listSessions", summary = "Where I am signed in")
    List<Answer> all(@AuthenticationPrincipal @Nullable Jwt token) {
        var sid = token == null ? null : token.getClaimAsString("sid");
        var current = sid == null ? "" : sid;
        return sessions.all().stream()
                .map(session -> Answer.of(session, current))
                .toList();
    }

    @DeleteMapping("/api/v1/me/sessions/{id}")
    @Operation(operationId = "endSession", summary = "Sign out there")
    @Refuses(404)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable String id) {
        sessions.end(id);
    }

    @PostMapping("/api/v1/me/sessions/end-all")
    @Operation(operationId = "endAllSessions", summary = "Sign out everywhere")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endAll() {
        sessions.endAll();
    }
}
