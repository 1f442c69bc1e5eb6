package ai.astrasonic.api;

import ai.astrasonic.audit.RunAs;
import ai.astrasonic.consent.BannerDecision;
import ai.astrasonic.consent.BannerDecisions;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Takes in what was decided at the consent banner: from anybody, without an address of anybody. */
@RestController
class BannerDecisionController {

    static final String PATH = "/api/v1/consents";

    private final BannerDecisions decisions;
    private final SmallBody small;

    BannerDecisionController(BannerDecisions decisions, Problems problems) {
        this.decisions = decisions;
        this.small = new SmallBody(problems);
    }

    @PostMapping(PATH)
    ResponseEntity<?> decided(
            @RequestHeader(name = HttpHeaders.USER_AGENT, defaultValue = "") String agent, HttpServletRequest request)
            throws IOException {
        return small.read(request, body -> taken(BannerDecisionJson.read(body, BrowserFamily.of(agent))));
    }

    private ResponseEntity<?> taken(BannerDecision decision) {
        return switch (RunAs.jobFor("consent-banner", () -> decisions.record(decision))) {
            case KEPT, REPEATED -> ResponseEntity.noContent().build();
            case CONTRADICTS -> small.refused(HttpStatus.CONFLICT, "This id stands for another decision");
            case UNKNOWN_TEXT -> small.refused(HttpStatus.UNPROCESSABLE_CONTENT, "Nobody was ever shown these words");
            case TOO_OLD ->
                small.refused(HttpStatus.UNPROCESSABLE_CONTENT, "The decision is too old to prove anything");
        };
    }
}
