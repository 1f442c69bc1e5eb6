package ai.astrasonic.api;

import ai.astrasonic.audit.RunAs;
import ai.astrasonic.consent.BannerDecision;
import ai.astrasonic.consent.BannerDecisions;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Takes in what was decided at the consent banner: from anybody, without an address of anybody. */
@RestController
class BannerDecisionController {

    static final String PATH = "/api/v1/consents";

    private static final int MOST_BYTES = 2_000;

    private final BannerDecisions decisions;
    private final Problems problems;

    BannerDecisionController(BannerDecisions decisions, Problems problems) {
        this.decisions = decisions;
        this.problems = problems;
    }

    @PostMapping(PATH)
    ResponseEntity<?> decided(
            @RequestHeader(name = HttpHeaders.CONTENT_TYPE, defaultValue = "") String type,
            @RequestHeader(name = HttpHeaders.USER_AGENT, defaultValue = "") String agent,
            HttpServletRequest request)
            throws IOException {
        if (!isJson(type)) {
            return refused(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "A decision is JSON");
        }
        var body = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            return refused(HttpStatus.CONTENT_TOO_LARGE, "A decision is at most 2 kB");
        }
        return taken(BannerDecisionJson.read(body, BrowserFamily.of(agent)));
    }

    private ResponseEntity<?> taken(BannerDecision decision) {
        return switch (RunAs.jobFor("consent-banner", () -> decisions.record(decision))) {
            case KEPT, REPEATED -> ResponseEntity.noContent().build();
            case CONTRADICTS -> refused(HttpStatus.CONFLICT, "This id stands for another decision");
            case UNKNOWN_TEXT -> refused(HttpStatus.UNPROCESSABLE_CONTENT, "Nobody was ever shown these words");
            case TOO_OLD -> refused(HttpStatus.UNPROCESSABLE_CONTENT, "The decision is too old to prove anything");
        };
    }

    private static boolean isJson(String type) {
        try {
            return MediaType.APPLICATION_JSON.isCompatibleWith(MediaType.parseMediaType(type));
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }

    private ResponseEntity<?> refused(HttpStatus status, String detail) {
        return ResponseEntity.of(problems.of(status, detail, new IllegalArgumentException(detail)))
                .build();
    }
}
