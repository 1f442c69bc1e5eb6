package ai.astrasonic.api;

import ai.astrasonic.requests.AccessPackages;
import ai.astrasonic.requests.ChallengeOutcome;
import ai.astrasonic.requests.Filed;
import ai.astrasonic.requests.IdentityCheck;
import ai.astrasonic.requests.IdentityOutcome;
import ai.astrasonic.requests.PackageRelease;
import ai.astrasonic.requests.ReleaseOutcome;
import ai.astrasonic.requests.RequestDesk;
import ai.astrasonic.requests.RequestFilter;
import ai.astrasonic.requests.RequestIntake;
import ai.astrasonic.requests.RequestKind;
import ai.astrasonic.requests.RequestStatus;
import ai.astrasonic.shared.RequestId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Requests of data subjects over REST: intake, list, case, identity, preview and release, by the same services as the screens. */
@RestController
@RequestMapping("/api/v1/requests")
class RequestController {

    private final RequestIntake intake;
    private final RequestDesk desk;
    private final IdentityCheck identity;
    private final AccessPackages packages;
    private final PackageRelease release;

    RequestController(
            RequestIntake intake,
            RequestDesk desk,
            IdentityCheck identity,
            AccessPackages packages,
            PackageRelease release) {
        this.intake = intake;
        this.desk = desk;
        this.identity = identity;
        this.packages = packages;
        this.release = release;
    }

    /** The same key with the same content gives the request it made before. */
    @PostMapping
    ResponseEntity<Map<String, Object>> file(
            @RequestHeader("Idempotency-Key") String key, @RequestBody RequestJson.Intake body) {
        var filed = intake.file(body.asked(), key);
        var at = URI.create("/api/v1/requests/" + filed.request());
        return switch (filed) {
            case Filed.Anew(var id, var openAlready) ->
                ResponseEntity.created(at)
                        .body(Map.of(
                                "id", id.toString(),
                                "openAlready",
                                        openAlready.stream()
                                                .map(RequestId::toString)
                                                .toList()));
            case Filed.Before(var id) -> ResponseEntity.ok().location(at).body(Map.of("id", id.toString()));
        };
    }

    @GetMapping
    RequestJson.Page list(
            @RequestParam(defaultValue = "true") boolean open,
            @RequestParam @Nullable RequestStatus status,
            @RequestParam @Nullable RequestKind kind,
            @RequestParam @Nullable LocalDate dueBefore,
            @RequestParam @Nullable String assignee,
            @RequestParam @Nullable String after,
            @RequestParam(defaultValue = Limit.DEFAULT) int size) {
        var filter = new RequestFilter(
                open && status == null,
                Optional.ofNullable(status),
                Optional.ofNullable(kind),
                Optional.ofNullable(dueBefore),
                Optional.ofNullable(assignee),
                Optional.empty());
        return RequestJson.Page.of(desk.page(filter, after, Limit.of(size).rows()));
    }

    @GetMapping("/{id}")
    RequestJson.Case get(@PathVariable String id, Locale language) {
        var found = desk.get(RequestId.of(id));
        return RequestJson.Case.of(found, desk.workingOf(found.deadline(), language));
    }

    /** Sends a link and a code to the address we hold. */
    @PostMapping("/{id}/identity")
    ResponseEntity<Map<String, Object>> ask(@PathVariable String id) {
        return switch (identity.send(RequestId.of(id))) {
            case ChallengeOutcome.Sent(var to, var expires) ->
                ResponseEntity.accepted().body(Map.of("sentTo", to, "expiresAt", expires));
            case ChallengeOutcome.NoAccount _ -> conflict("no-account");
            case ChallengeOutcome.NoAddressHeld _ -> conflict("no-address-held");
            case ChallengeOutcome.AlreadySettled _ -> conflict("already-settled");
            case ChallengeOutcome.TooMany(var retryAt) -> tooMany(retryAt.toString());
        };
    }

    /** The person told the code that we sent. */
    @PostMapping("/{id}/identity/code")
    ResponseEntity<Map<String, Object>> confirm(
            @PathVariable String id, @RequestBody RequestJson.Code body, HttpServletRequest request) {
        return answer(identity.confirmByCode(RequestId.of(id), body.typed(), request.getRemoteAddr()));
    }

    /** Staff settled identity in another way. */
    @PostMapping("/{id}/identity/staff")
    ResponseEntity<Map<String, Object>> confirm(@PathVariable String id, @RequestBody RequestJson.ByStaff body) {
        return answer(identity.confirmByStaff(RequestId.of(id), body.chosen(), body.words()));
    }

    /** The DPO's look at the package; it counts once all of it was sent. */
    @GetMapping("/{id}/package")
    void preview(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var content = packages.preview(RequestId.of(id));
        if (PackageResponse.write(content, request, response)) {
            packages.recordPreviewed(RequestId.of(id), content.sha256());
        }
    }

    @PostMapping("/{id}/release")
    ResponseEntity<Map<String, Object>> release(
            @PathVariable String id, @RequestBody(required = false) RequestJson.@Nullable Reason body) {
        return switch (release.release(RequestId.of(id), body == null ? "" : body.words())) {
            case ReleaseOutcome.Released(var released, var to, var expires) ->
                ResponseEntity.ok(Map.of("package", released.toString(), "sentTo", to, "expiresAt", expires));
            case ReleaseOutcome.Refused(var ground) ->
                conflict(ground.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        };
    }

    /** Takes a package back and has it built anew. */
    @PostMapping("/{id}/revocation")
    ResponseEntity<Void> revoke(@PathVariable String id, @RequestBody RequestJson.Reason body) {
        packages.revoke(RequestId.of(id), body.words());
        return ResponseEntity.noContent().build();
    }

    private static ResponseEntity<Map<String, Object>> answer(IdentityOutcome outcome) {
        return switch (outcome) {
            case IdentityOutcome.Confirmed(var id, var passphrase) ->
                ResponseEntity.ok(
                        passphrase.isEmpty()
                                ? Map.of("id", id.toString())
                                : Map.of("id", id.toString(), "passphrase", passphrase));
            case IdentityOutcome.Wrong(var left) ->
                ResponseEntity.unprocessableContent().body(Map.of("refused", "wrong", "triesLeft", left));
            case IdentityOutcome.TooMany(var retryAt) -> tooMany(retryAt.toString());
            case IdentityOutcome.Unknown _ -> conflict("unknown");
            case IdentityOutcome.Expired _ -> conflict("expired");
            case IdentityOutcome.NoLongerGood _ -> conflict("no-longer-good");
            case IdentityOutcome.NoAccount _ -> conflict("no-account");
            case IdentityOutcome.NotThisAccount _ -> conflict("not-this-account");
        };
    }

    private static ResponseEntity<Map<String, Object>> conflict(String refused) {
        return ResponseEntity.status(409).body(Map.of("refused", refused));
    }

    private static ResponseEntity<Map<String, Object>> tooMany(String retryAt) {
        return ResponseEntity.status(429).body(Map.of("refused", "too-many", "retryAt", retryAt));
    }
}
