package ai.astrasonic.api;

import ai.astrasonic.accounts.AccountContact;
import ai.astrasonic.customers.Joining;
import ai.astrasonic.customers.JoiningOutcome;
import ai.astrasonic.customers.JoiningOutcome.Existing;
import ai.astrasonic.customers.JoiningOutcome.Opened;
import ai.astrasonic.customers.JoiningOutcome.Refused;
import ai.astrasonic.customers.JoiningWording;
import ai.astrasonic.customers.Newcomer;
import ai.astrasonic.policies.PublishedPolicies;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Opens an account for whoever signed in: {@code POST /api/v1/me/account}. */
@RestController
class JoiningController {

    private final Joining joining;
    private final PublishedPolicies policies;

    JoiningController(Joining joining, PublishedPolicies policies) {
        this.joining = joining;
        this.policies = policies;
    }

    /** The account that is theirs. */
    @Schema(name = "OpenedAccount")
    record Answer(String id, String email, String displayName, String language) {

        static Answer of(AccountContact contact) {
            return new Answer(
                    contact.id().toString(),
                    contact.email().typed(),
                    contact.displayName(),
                    contact.language().getLanguage());
        }
    }

    /** What they tell of themselves. */
    @Schema(name = "Newcomer")
    record Told(
            @Nullable String displayName,
            @Nullable String country,
            @Nullable String language,
            @Nullable Integer birthYear,

            @Schema(
                    nullable = true,
                    description =
                            "Number of the version of the privacy policy that was shown; /privacy/versions/newest leads to it",
                    example = "1")
            @Nullable
            Integer policyVersion) {}

    @PostMapping("/api/v1/me/account")
    @Operation(operationId = "openAccount", summary = "Open an account for whoever signed in")
    @ApiResponse(
            responseCode = "201",
            description = "It is open now",
            content = @Content(schema = @Schema(implementation = Answer.class)))
    @ApiResponse(
            responseCode = "200",
            description = "There was one",
            content = @Content(schema = @Schema(implementation = Answer.class)))
    @Refuses({400, 409, 415, 422})
    ResponseEntity<?> join(@RequestBody Told told, @AuthenticationPrincipal @Nullable Jwt token, Locale reader) {
        var newcomer = Newcomer.of(
                told.displayName(), told.country(), told.language(), told.birthYear(), told.policyVersion());
        var outcome = joining.join(token == null ? "" : token.getTokenValue(), newcomer);
        return switch (outcome) {
            case Opened opened -> ResponseEntity.status(HttpStatus.CREATED).body(Answer.of(opened.account()));
            case Existing existing -> ResponseEntity.ok(Answer.of(existing.account()));
            case Refused refused -> problem(refused, reader);
        };
    }

    private ResponseEntity<ProblemDetail> problem(Refused refused, Locale reader) {
        var problem = ProblemDetail.forStatusAndDetail(
                status(refused.ground()), new JoiningWording(reader).sentence(refused));
        problem.setProperty("problem", refused.ground().name());
        if (refused.ground() == JoiningOutcome.Ground.POLICY_CHANGED) {
            policies.newest().ifPresent(newest -> problem.setProperty("policyVersion", newest.publicNumber()));
        }
        return ResponseEntity.of(problem).build();
    }

    private static HttpStatus status(JoiningOutcome.Ground ground) {
        return switch (ground) {
            case NOT_SIGNED_IN -> HttpStatus.UNAUTHORIZED;
            case NOT_VERIFIED, TOO_YOUNG -> HttpStatus.UNPROCESSABLE_CONTENT;
            case ADDRESS_IN_USE, POLICY_CHANGED -> HttpStatus.CONFLICT;
        };
    }
}
