package ai.astrasonic.api;

import ai.astrasonic.audit.RunAs;
import ai.astrasonic.breaches.BreachSignals;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Hears the alerts of error monitoring, signed by it: each opens a signal that somebody looks into. */
@RestController
class SentryHookController {

    static final String PATH = "/hooks/sentry";

    private static final int MOST_BYTES = 2_000_000;
    private static final String HMAC = "HmacSHA256";

    private final BreachSignals signals;
    private final HookSettings settings;
    private final Problems problems;

    SentryHookController(BreachSignals signals, HookSettings settings, Problems problems) {
        this.signals = signals;
        this.settings = settings;
        this.problems = problems;
    }

    @PostMapping(PATH)
    ResponseEntity<?> alert(
            @RequestHeader(name = "Sentry-Hook-Resource", defaultValue = "") String resource,
            @RequestHeader(name = "Sentry-Hook-Signature", defaultValue = "") String signature,
            HttpServletRequest request)
            throws IOException {
        if (settings.sentrySecret().isEmpty()) {
            return refused(HttpStatus.NOT_FOUND, "No alerts are expected here");
        }
        var body = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            return refused(HttpStatus.CONTENT_TOO_LARGE, "An alert is at most 2 MB");
        }
        if (!isSigned(body, signature)) {
            return refused(HttpStatus.UNAUTHORIZED, "The signature is not that of the integration's secret");
        }
        SentryAlert.read(resource, body).ifPresent(alert -> RunAs.job("sentry-alerts", () -> signals.heard(alert)));
        return ResponseEntity.noContent().build();
    }

    private ResponseEntity<?> refused(HttpStatus status, String detail) {
        return ResponseEntity.of(problems.of(status, detail, new IllegalArgumentException(detail)))
                .build();
    }

    private boolean isSigned(byte[] body, String signature) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(settings.sentrySecret().getBytes(StandardCharsets.UTF_8), HMAC));
            var right = HexFormat.of().formatHex(mac.doFinal(body)).getBytes(StandardCharsets.US_ASCII);
            return MessageDigest.isEqual(right, signature.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has " + HMAC, e);
        }
    }
}
