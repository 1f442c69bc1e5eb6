package ai.astrasonic.api;

import ai.astrasonic.customers.MySecurityEvents;
import ai.astrasonic.securitylog.PersonsEvents;
import ai.astrasonic.securitylog.SecurityEventKind;
import ai.astrasonic.securitylog.SecurityOutcome;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What happened at the door in one's own name: {@code /api/v1/me/security-events}. */
@RestController
class MySecurityEventsController {

    private final MySecurityEvents events;

    MySecurityEventsController(MySecurityEvents events) {
        this.events = events;
    }

    /** One thing that happened. */
    @Schema(name = "SecurityEvent")
    record Answer(
            Instant at,
            SecurityEventKind kind,
            SecurityOutcome outcome,
            String ip,

            @Schema(nullable = true, description = "Family of the browser or application, no more") @Nullable
            String program) {

        static Answer of(PersonsEvents.Event event) {
            return new Answer(event.place().at(), event.kind(), event.outcome(), event.ip(), event.program());
        }
    }

    @GetMapping("/api/v1/me/security-events")
    @Operation(operationId = "listSecurityEvents", summary = "Sign-ins and what else happened at the door in my name")
    @ApiResponse(responseCode = "200", description = "Some of them, the newest first")
    @Refuses(400)
    Page<Answer> events(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = Limit.DEFAULT) int limit) {
        var rows = Limit.of(limit);
        return Page.of(
                events.page(Cursor.place(cursor), rows.rows() + 1),
                rows,
                Answer::of,
                event -> Cursor.of(event.place()));
    }
}
