package ai.astrasonic.api;

import ai.astrasonic.audit.RunAs;
import ai.astrasonic.billing.stripe.StripeSignature;
import ai.astrasonic.finance.intake.StripeEvents;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Hears Stripe's events, signed by it: kept as they came and acknowledged at once; what follows from them comes afterwards. */
@RestController
class StripeHookController {

    static final String PATH = "/hooks/stripe";

    private static final int MOST_BYTES = 1_000_000;

    private final StripeEvents events;
    private final HookSettings settings;
    private final Problems problems;
    private final Clock clock;

    StripeHookController(StripeEvents events, HookSettings settings, Problems problems, Clock clock) {
        this.events = events;
        this.settings = settings;
        this.problems = problems;
        this.clock = clock;
    }

    @PostMapping(PATH)
    ResponseEntity<?> event(
            @RequestHeader(name = "Stripe-Signature", defaultValue = "") String signature, HttpServletRequest request)
            throws IOException {
        if (settings.stripeSecret().isEmpty()) {
            return refused(HttpStatus.NOT_FOUND, "No events are expected here");
        }
        var body = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            return refused(HttpStatus.CONTENT_TOO_LARGE, "An event is at most 1 MB");
        }
        try {
            return taken(text(body), signature);
        } catch (CharacterCodingException | IllegalArgumentException unreadable) {
            return refused(HttpStatus.BAD_REQUEST, "This is no event of Stripe's");
        }
    }

    private ResponseEntity<?> taken(String body, String signature) {
        if (!StripeSignature.holds(body, signature, settings.stripeSecrets(), clock)) {
            return refused(HttpStatus.UNAUTHORIZED, "The signature is not that of the endpoint's secret, or too old");
        }
        RunAs.job("stripe-events", () -> events.receive(body));
        return ResponseEntity.noContent().build();
    }

    private static String text(byte[] body) throws CharacterCodingException {
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    }

    private ResponseEntity<?> refused(HttpStatus status, String detail) {
        return ResponseEntity.of(problems.of(status, detail, new IllegalArgumentException(detail)))
                .build();
    }
}
