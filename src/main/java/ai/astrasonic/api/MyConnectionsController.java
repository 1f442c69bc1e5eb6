package ai.astrasonic.api;

import ai.astrasonic.connections.ConnectionView;
import ai.astrasonic.connectors.grants.Connectable;
import ai.astrasonic.customers.MyConnections;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One's accounts with other services: {@code /api/v1/me/connections}. The way back from them is a page of the privacy centre. */
@RestController
@RequestMapping("/api/v1/me/connections")
class MyConnectionsController {

    private final MyConnections connections;

    MyConnectionsController(MyConnections connections) {
        this.connections = connections;
    }

    /** One of them; no token is told to anybody. */
    @Schema(name = "Connection")
    record Answer(
            UUID id,
            String provider,
            String scopes,
            Instant connectedAt,

            @Schema(nullable = true, description = "When it ends by itself there; null where it does not") @Nullable
            Instant endsAt,

            @Schema(description = "Whether it did: connect again")
            boolean ended) {

        static Answer of(ConnectionView view) {
            return new Answer(
                    view.id(), view.provider().name(), view.scopes(), view.connectedAt(), view.endsAt(), view.ended());
        }
    }

    /** With what I want to connect. */
    @Schema(name = "ConnectionWanted")
    record Wanted(
            @Schema(description = "SPOTIFY or BEATPORT") String provider) {}

    /** Where I let you in there. */
    @Schema(name = "ConnectionPage")
    record PageAt(URI url) {}

    /** Whether the service was told that it is over; where it was not, I can end it in my account there. */
    @Schema(name = "ConnectionEnded")
    record Ended(boolean endedThere) {}

    @GetMapping
    @Operation(operationId = "listConnections", summary = "With what I am connected")
    List<Answer> all() {
        return connections.all().stream().map(Answer::of).toList();
    }

    @PostMapping
    @Operation(operationId = "beginConnection", summary = "Where I let you into my account there")
    @ApiResponse(
            responseCode = "201",
            description = "A page of the service, to be opened in a browser; good for ten minutes")
    @ResponseStatus(HttpStatus.CREATED)
    @Refuses({400, 415, 503})
    PageAt begin(@RequestBody Wanted wanted) {
        return new PageAt(connections.begin(Connectable.named(wanted.provider()), ""));
    }

    @DeleteMapping("/{id}")
    @Operation(operationId = "endConnection", summary = "Disconnect")
    @ApiResponse(responseCode = "200", description = "The tokens are gone here")
    @Refuses(404)
    Ended end(@PathVariable String id) {
        return new Ended(connections.end(uuid(id)));
    }

    private static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException none) {
            throw new NoSuchElementException("No connection has such an id", none);
        }
    }
}
