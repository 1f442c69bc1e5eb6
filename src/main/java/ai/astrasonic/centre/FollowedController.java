package ai.astrasonic.centre;

import ai.astrasonic.visitors.FollowedRequests;
import jakarta.servlet.http.HttpServletRequest;
import java.util.NoSuchElementException;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** How far a request is, by its receipt; also when the account that asked is gone. */
@Controller
class FollowedController {

    private final FollowedRequests requests;
    private final FollowedPage page;

    FollowedController(FollowedRequests requests, FollowedPage page) {
        this.requests = requests;
        this.page = page;
    }

    @GetMapping(FollowedRequests.PATH + "{token}")
    ResponseEntity<String> follow(@PathVariable String token, HttpServletRequest request) {
        var followed = requests.behind(token).orElseThrow(() -> new NoSuchElementException("No receipt of ours"));
        return page.of(Frame.outside(request), token, followed);
    }

    @GetMapping(FollowedRequests.PATH + "{token}/certificate")
    ResponseEntity<byte[]> certificate(@PathVariable String token) {
        var certificate =
                requests.certificate(token).orElseThrow(() -> new NoSuchElementException("No certificate yet"));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"astrasonic-certificate.pdf\"")
                .body(certificate);
    }
}
