package ai.astrasonic.centre;

import ai.astrasonic.connectors.grants.Connectable;
import ai.astrasonic.customers.MyConnections;
import ai.astrasonic.customers.NotConnected;
import ai.astrasonic.shared.Sha256;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One's accounts with other services, the way there and the way back. */
@Controller
@RequestMapping(ConnectionsController.PATH)
class ConnectionsController {

    static final String PATH = CentreSecurity.PATH + "/connections";

    private final MyConnections connections;
    private final ConnectionsPage page;

    ConnectionsController(MyConnections connections, ConnectionsPage page) {
        this.connections = connections;
        this.page = page;
    }

    /** @param done what was done a moment ago */
    @GetMapping
    ResponseEntity<String> all(
            @RequestParam(required = false) @Nullable String done, HttpServletRequest request, CsrfToken csrf) {
        return page.of(HttpStatus.OK, Frame.of(request, csrf), note(done));
    }

    @PostMapping
    ResponseEntity<String> begin(@RequestParam String service, HttpServletRequest request, CsrfToken csrf) {
        try {
            return to(connections.begin(Connectable.named(service), session(request)));
        } catch (NotConnected no) {
            return refused(no, request, csrf);
        }
    }

    /** Where the service sends somebody back to (RFC 6749, 4.1.2). */
    @GetMapping("/back")
    ResponseEntity<String> back(
            @RequestParam(defaultValue = "") String state,
            @RequestParam(required = false) @Nullable String code,
            HttpServletRequest request,
            CsrfToken csrf) {
        try {
            connections.finish(state, Optional.ofNullable(code), session(request));
            return to(URI.create(PATH + "?done=connected"));
        } catch (NotConnected no) {
            return refused(no, request, csrf);
        }
    }

    @PostMapping("/{id}/end")
    ResponseEntity<String> end(@PathVariable String id) {
        boolean told = connections.end(UUID.fromString(id));
        return to(URI.create(PATH + "?done=" + (told ? "ended" : "ended-here")));
    }

    private ResponseEntity<String> refused(NotConnected no, HttpServletRequest request, CsrfToken csrf) {
        var status = no.why() == NotConnected.Why.AWAY ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.CONFLICT;
        return page.of(status, Frame.of(request, csrf), "connections.not." + no.why());
    }

    private static @Nullable String note(@Nullable String done) {
        return switch (done) {
            case "connected", "ended", "ended-here" -> "connections." + done;
            case null, default -> null;
        };
    }

    /** A way back is good in the browser in which it began, for as long as the session lives. */
    private static String session(HttpServletRequest request) {
        return Sha256.of(request.getSession().getId());
    }

    private static ResponseEntity<String> to(URI place) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(place).build();
    }
}
