package ai.astrasonic.api;

import ai.astrasonic.audit.RunAs;
import ai.astrasonic.connectors.NotConfigured;
import ai.astrasonic.connectors.Refusal;
import ai.astrasonic.connectors.apple.AppleCodes;
import ai.astrasonic.correspondence.OpenLine;
import ai.astrasonic.outbound.Outbound;
import ai.astrasonic.outbound.OutboundFailure;
import java.net.URI;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.RestClientException;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Between the identity server and Apple, which do not fit: Apple tells an address by a posted form only and takes for a
 * password what is signed for the day, and the identity server knows neither. Nothing is kept here, and nothing is believed:
 * state, nonce and signature are checked by the identity server.
 */
@RestController
class AppleDoorController {

    static final String PATH = "/sign-in/apple";
    static final String BACK = PATH + "/back";
    static final String TOKEN = PATH + "/token";

    private static final String ERROR = "error";

    private final OpenLine lines;
    private final Outbound outbound;
    private final AppleDoorSettings settings;
    private final String server;

    AppleDoorController(OpenLine lines, Outbound outbound, AppleDoorSettings settings, CustomerSettings customers) {
        this.lines = lines;
        this.outbound = outbound;
        this.settings = settings;
        this.server = customers.issuer() + "/broker/apple/endpoint";
    }

    /** The identity server sends people here to be asked (OpenID Connect Core 1.0, 3.1.2.1). */
    @GetMapping(PATH)
    ResponseEntity<?> page(
            @RequestParam(name = "client_id") String client,
            @RequestParam(name = "redirect_uri") String back,
            @RequestParam String state,
            @RequestParam String nonce) {
        return asked(apple -> apple.isOurs(client) && back.equals(server)
                ? to(apple.page(state, nonce))
                : error(HttpStatus.BAD_REQUEST, "invalid_request"));
    }

    /** Apple posts the answer here; a name that may stand beside it is not read. */
    @PostMapping(BACK)
    ResponseEntity<?> back(
            @RequestParam(defaultValue = "") String state,
            @RequestParam(required = false) @Nullable String code,
            @RequestParam(required = false) @Nullable String error) {
        if (!settings.isOpen()) {
            return ResponseEntity.notFound().build();
        }
        var answer = UriComponentsBuilder.fromUriString(server)
                .queryParam("state", "{state}")
                .queryParam(code == null ? ERROR : "code", "{what}");
        return to(answer.encode().build(state, code == null ? said(error) : code));
    }

    /** The identity server fetches who it was (RFC 6749, 4.1.3). */
    @PostMapping(TOKEN)
    ResponseEntity<?> token(
            @RequestParam(name = "client_id", defaultValue = "") String client,
            @RequestParam(name = "client_secret", defaultValue = "") String secret,
            @RequestParam(defaultValue = "") String code) {
        if (settings.isOpen() && !settings.isTheServer(secret)) {
            return error(HttpStatus.UNAUTHORIZED, "invalid_client");
        }
        return asked(apple -> apple.isOurs(client)
                ? ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(apple.take(code))
                : error(HttpStatus.UNAUTHORIZED, "invalid_client"));
    }

    private ResponseEntity<?> asked(Function<AppleCodes, ResponseEntity<?>> question) {
        if (!settings.isOpen()) {
            return ResponseEntity.notFound().build();
        }
        try {
            return RunAs.jobFor("apple-sign-in", () -> question.apply(apple()));
        } catch (Refusal refused) {
            return error(HttpStatus.BAD_REQUEST, "invalid_grant");
        } catch (NotConfigured | OutboundFailure | RestClientException away) {
            return error(HttpStatus.SERVICE_UNAVAILABLE, "temporarily_unavailable");
        }
    }

    private AppleCodes apple() {
        return new AppleCodes(lines.to("apple-sign-in"), outbound::reallyAt, settings.back());
    }

    /** Whoever thought better of it is told apart; other words of Apple's nobody waits for. */
    private static String said(@Nullable String error) {
        return "user_cancelled_authorize".equals(error) ? "access_denied" : "server_error";
    }

    private static ResponseEntity<?> to(URI place) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(place).build();
    }

    private static ResponseEntity<?> error(HttpStatus status, String error) {
        return ResponseEntity.status(status).body(Map.of(ERROR, error));
    }
}
