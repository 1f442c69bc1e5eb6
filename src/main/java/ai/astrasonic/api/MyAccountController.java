package ai.astrasonic.api;

import ai.astrasonic.customers.AccountChange;
import ai.astrasonic.customers.CannotBeSo;
import ai.astrasonic.customers.ChangedMeanwhile;
import ai.astrasonic.customers.MyAccount;
import ai.astrasonic.customers.OwnAccount;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One's own account: {@code /api/v1/me}. */
@RestController
@RequestMapping("/api/v1/me")
class MyAccountController {

    private final MyAccount account;
    private final Problems problems;

    MyAccountController(MyAccount account, Problems problems) {
        this.account = account;
        this.problems = problems;
    }

    /** Who the caller is to us. */
    @Schema(name = "Account")
    record Answer(
            String id,
            String email,
            @Schema(nullable = true) @Nullable String displayName,
            @Schema(nullable = true) @Nullable String language,
            @Schema(nullable = true) @Nullable String country) {

        static Answer of(OwnAccount own) {
            return new Answer(own.id().toString(), own.email(), own.displayName(), own.language(), own.country());
        }
    }

    /** What is to be different. */
    @Schema(name = "AccountChange", description = "What is absent or null stays as it is")
    record Change(
            @Schema(nullable = true, minLength = 1, maxLength = 254) @Nullable
            String displayName,

            @Schema(nullable = true, description = "ISO 639-1", example = "nl") @Nullable
            String language,

            @Schema(nullable = true, description = "ISO 3166-1 alpha-2", example = "NL") @Nullable
            String country) {}

    @GetMapping
    @Operation(operationId = "readAccount", summary = "My account; its ETag is needed to change it")
    @ApiResponse(responseCode = "200", description = "The account")
    @ApiResponse(responseCode = "304", description = "It is still what If-None-Match says", content = @Content)
    ResponseEntity<Answer> me() {
        return answer(account.own());
    }

    /** Two devices never overwrite what they have not seen: whoever changes says which version they saw (RFC 9110, 13.1.1). */
    @PatchMapping
    @Operation(operationId = "changeAccount", summary = "Change my name, language or country")
    @ApiResponse(responseCode = "200", description = "The account as it is now")
    @Refuses({400, 412, 415, 422, 428})
    ResponseEntity<Answer> change(
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Change change) {
        if (ifMatch == null) {
            throw new ErrorResponseException(HttpStatus.PRECONDITION_REQUIRED);
        }
        var seen = named(ifMatch);
        return answer(account.change(
                new AccountChange(change.displayName(), change.language(), change.country()),
                version -> seen.contains("*") || seen.contains(tag(version))));
    }

    private static List<String> named(String ifMatch) {
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.IF_MATCH, ifMatch);
        return headers.getIfMatch();
    }

    private static ResponseEntity<Answer> answer(OwnAccount own) {
        return ResponseEntity.ok().eTag(tag(own.version())).body(Answer.of(own));
    }

    private static String tag(String version) {
        return '"' + version + '"';
    }

    @ExceptionHandler({ChangedMeanwhile.class, OptimisticLockingFailureException.class})
    ProblemDetail isOld(RuntimeException cause) {
        return problems.of(HttpStatus.PRECONDITION_FAILED, "It was changed since you saw it", cause);
    }

    @ExceptionHandler(CannotBeSo.class)
    ProblemDetail cannotBeSo(CannotBeSo cause) {
        var problem =
                problems.of(HttpStatus.UNPROCESSABLE_CONTENT, "One of the values is none; nothing changed", cause);
        problem.setProperty("field", cause.field());
        problem.setProperty("why", cause.why());
        return problem;
    }
}
