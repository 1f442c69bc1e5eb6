package ai.astrasonic.api;

import ai.astrasonic.audit.RunAs;
import ai.astrasonic.consent.BannerSightings;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes in what the banner saw on a page of our own website: names and counts, of nobody. */
@RestController
class BannerSightingController {

    static final String PATH = "/api/v1/consents/sightings";

    private final BannerSightings sightings;
    private final BannerSettings banner;
    private final SmallBody small;

    BannerSightingController(BannerSightings sightings, BannerSettings banner, Problems problems) {
        this.sightings = sightings;
        this.banner = banner;
        this.small = new SmallBody(problems);
    }

    @PostMapping(PATH)
    ResponseEntity<?> seen(HttpServletRequest request) throws IOException {
        var origin = request.getHeader(HttpHeaders.ORIGIN);
        // A browser always says whence a page sends; what says nothing is no page of ours.
        if (origin == null || !banner.origins().contains(origin)) {
            return small.refused(HttpStatus.FORBIDDEN, "Only our own website may ask this");
        }
        return small.read(request, body -> {
            var sighting = BannerSightingJson.read(body, origin);
            RunAs.job("consent-banner", () -> sightings.record(sighting));
            return ResponseEntity.noContent().build();
        });
    }
}
