package ai.astrasonic.api;

import ai.astrasonic.consent.AccountConsents;
import ai.astrasonic.consent.Purpose;
import ai.astrasonic.customers.MyConsents;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What one consented to, and the one call by which one gives and withdraws (Art. 7(3)): {@code /api/v1/me/consents}. */
@RestController
@RequestMapping("/api/v1/me/consents")
class MyConsentsController {

    private final MyConsents consents;

    MyConsentsController(MyConsents consents) {
        this.consents = consents;
    }

    @GetMapping
    @Operation(operationId = "readConsents", summary = "What I consent to now, and the words to show before I decide")
    @ApiResponse(responseCode = "200", description = "One for each purpose; no decision is a no")
    List<ConsentJson.State> state(Locale language) {
        return Stream.of(Purpose.values())
                .map(purpose -> state(purpose, language))
                .toList();
    }

    @GetMapping("/history")
    @Operation(operationId = "listConsents", summary = "All that I decided")
    @ApiResponse(responseCode = "200", description = "Some of it, the newest first, with the words that were shown")
    @Refuses(400)
    Page<ConsentJson.Entry> history(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = Limit.DEFAULT) int limit) {
        var rows = Limit.of(limit);
        return Page.of(
                consents.page(Cursor.place(cursor), rows.rows() + 1),
                rows,
                ConsentJson.Entry::of,
                entry -> Cursor.of(entry.place()));
    }

    @PostMapping
    @Operation(operationId = "decideConsent", summary = "Give or withdraw my consent to one purpose")
    @ApiResponse(responseCode = "200", description = "What I consent to now")
    @Refuses({400, 415, 422})
    ConsentJson.State decide(@RequestBody ConsentJson.Decision decision, Locale language) {
        var outcome = consents.decide(decision.toPurpose(), decision.isGiven(), decision.shown(), decision.toSurface());
        if (outcome == AccountConsents.Outcome.UNKNOWN_TEXT) {
            throw new ErrorResponseException(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return state(decision.toPurpose(), language);
    }

    private ConsentJson.State state(Purpose purpose, Locale language) {
        return ConsentJson.State.of(purpose, consents.last(purpose), language);
    }
}
