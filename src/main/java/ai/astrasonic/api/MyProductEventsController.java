package ai.astrasonic.api;

import ai.astrasonic.analytics.Happening;
import ai.astrasonic.customers.MyProductEvents;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What happened in a program of one's own, under a pseudonym and with consent only. */
@RestController
class MyProductEventsController {

    private static final int MOST = 100;
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9 ._-]{1,64}");
    private static final Pattern PAGE = Pattern.compile("/[A-Za-z0-9/._-]{0,199}");

    private final MyProductEvents events;

    MyProductEventsController(MyProductEvents events) {
        this.events = events;
    }

    /** Something that happened. */
    @Schema(name = "ProductEvent")
    record Event(
            @Schema(
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    example = "backup finished",
                    pattern = "^[A-Za-z0-9 ._-]{1,64}$")
            @Nullable
            String name,

            @Schema(nullable = true, description = "A path without query", example = "/library") @Nullable
            String page,

            @Schema(nullable = true, example = "desktop") @Nullable
            String platform,

            @Schema(nullable = true, example = "2.4") @Nullable
            String appVersion) {

        Happening happening() {
            require(name != null && WORD.matcher(name).matches());
            require(page == null || PAGE.matcher(page).matches());
            require(platform == null || WORD.matcher(platform).matches());
            require(appVersion == null || WORD.matcher(appVersion).matches());
            return new Happening(name == null ? "" : name, page, platform, appVersion);
        }

        private static void require(boolean so) {
            if (!so) {
                throw new IllegalArgumentException("An event has a name, and nothing that is too long");
            }
        }
    }

    /** Several of them. */
    @Schema(name = "ProductEvents")
    record Events(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "A hundred at most") @Nullable
            List<Event> events) {}

    /** What became of them. */
    @Schema(name = "ProductEventsKept")
    record Kept(
            @Schema(
                    description =
                            "None without consent to analytics, after an objection, under a restriction or beyond 10,000 a day")
            int recorded) {}

    @PostMapping("/api/v1/me/product-events")
    @Operation(
            operationId = "recordProductEvents",
            summary = "Tell what happened in a program; kept under a pseudonym, with consent only")
    @ApiResponse(responseCode = "200", description = "How many were kept, all of them or none")
    @Refuses({413, 415})
    Kept record(@RequestBody Events batch) {
        if (batch.events() == null || batch.events().stream().anyMatch(Objects::isNull)) {
            throw new IllegalArgumentException("An event is something");
        }
        if (batch.events().size() > MOST) {
            throw new ErrorResponseException(HttpStatus.CONTENT_TOO_LARGE);
        }
        return new Kept(
                events.record(batch.events().stream().map(Event::happening).toList()));
    }
}
