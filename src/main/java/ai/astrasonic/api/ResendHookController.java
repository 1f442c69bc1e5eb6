package ai.astrasonic.api;

import ai.astrasonic.audit.RunAs;
import ai.astrasonic.mail.DeliveryReports;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Hears what became of our mails, signed by Resend: one that came back is somebody to tell in another way. */
@RestController
class ResendHookController {

    static final String PATH = "/hooks/resend";

    private static final int MOST_BYTES = 500_000;

    private final DeliveryReports reports;
    private final HookSettings settings;
    private final Problems problems;
    private final Clock clock;

    ResendHookController(DeliveryReports reports, HookSettings settings, Problems problems, Clock clock) {
        this.reports = reports;
        this.settings = settings;
        this.problems = problems;
        this.clock = clock;
    }

    @PostMapping(PATH)
    ResponseEntity<?> event(
            @RequestHeader(name = "svix-id", defaultValue = "") String id,
            @RequestHeader(name = "svix-timestamp", defaultValue = "") String timestamp,
            @RequestHeader(name = "svix-signature", defaultValue = "") String signatures,
            HttpServletRequest request)
            throws IOException {
        var keys = settings.resendKeys();
        if (keys.isEmpty()) {
            return refused(HttpStatus.NOT_FOUND, "No events are expected here");
        }
        var body = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            return refused(HttpStatus.CONTENT_TOO_LARGE, "An event is at most 500 kB");
        }
        if (!SvixSignature.holds(body, id, timestamp, signatures, keys, clock)) {
            return refused(HttpStatus.UNAUTHORIZED, "The signature is not that of the endpoint's secret, or too old");
        }
        return taken(body);
    }

    /** Of a mail that we do not know as well: nobody learns here whom we wrote to. */
    private ResponseEntity<?> taken(byte[] body) {
        try {
            ResendEvent.read(body).ifPresent(report -> RunAs.job("mail-reports", () -> reports.heard(report)));
            return ResponseEntity.noContent().build();
        } catch (IllegalArgumentException unreadable) {
            return refused(HttpStatus.BAD_REQUEST, "This is no event of Resend's");
        }
    }

    private ResponseEntity<?> refused(HttpStatus status, String detail) {
        return ResponseEntity.of(problems.of(status, detail, new IllegalArgumentException(detail)))
                .build();
    }
}
