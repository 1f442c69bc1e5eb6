package ai.astrasonic.api;

import ai.astrasonic.policies.PolicyVersion;
import ai.astrasonic.policies.PublishedPolicies;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Every version of the privacy policy and what it changed, for everybody; nobody signs in. */
@RestController("publicPolicies")
@RequestMapping(PolicyVersion.PATH)
class PoliciesController {

    private static final Duration FRESH = Duration.ofMinutes(5);

    private final PublishedPolicies policies;

    PoliciesController(PublishedPolicies policies) {
        this.policies = policies;
    }

    /** In the reader's own language, as the browser asks. */
    @GetMapping
    ResponseEntity<String> list(Locale asked) {
        return listIn(asked.getLanguage());
    }

    @GetMapping("/en")
    ResponseEntity<String> english() {
        return listIn("en");
    }

    @GetMapping("/nl")
    ResponseEntity<String> dutch() {
        return listIn("nl");
    }

    private ResponseEntity<String> listIn(String in) {
        return answer(in, new PoliciesContent(in).list(policies.all()), HttpStatus.OK);
    }

    /** To the version that whoever opens an account is to be shown. */
    @GetMapping("/newest")
    ResponseEntity<String> newest(Locale asked) {
        return policies.newest()
                .map(version -> ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .cacheControl(CacheControl.noStore())
                        .location(URI.create(PolicyVersion.PATH + "/" + version.publicNumber()))
                        .body(""))
                .orElseGet(() -> nothing(asked.getLanguage()));
    }

    @GetMapping("/{key}")
    ResponseEntity<String> one(@PathVariable String key, Locale asked) {
        return oneIn(asked.getLanguage(), key);
    }

    @GetMapping("/{in:en|nl}/{key}")
    ResponseEntity<String> oneIn(@PathVariable String in, @PathVariable String key) {
        var content = new PoliciesContent(in);
        return number(key)
                .flatMap(policies::find)
                .map(found -> answer(
                        in,
                        content.page(found, policies.diff(found.publicNumber(), content.language())),
                        HttpStatus.OK))
                .orElseGet(() -> nothing(in));
    }

    /** Every other address below is none, and no page of the console either. */
    @RequestMapping("/**")
    ResponseEntity<String> nothing(Locale asked) {
        return nothing(asked.getLanguage());
    }

    private static Optional<Integer> number(String key) {
        return key.matches("[1-9]\\d{0,5}") ? Optional.of(Integer.valueOf(key)) : Optional.empty();
    }

    private static ResponseEntity<String> nothing(String in) {
        return answer(in, new PoliciesContent(in).nothing(), HttpStatus.NOT_FOUND);
    }

    private static ResponseEntity<String> answer(String in, String body, HttpStatus status) {
        return ResponseEntity.status(status)
                .cacheControl(
                        status.isError()
                                ? CacheControl.noStore()
                                : CacheControl.maxAge(FRESH).cachePublic())
                .header(HttpHeaders.CONTENT_LANGUAGE, "nl".equals(in) ? "nl" : "en")
                .varyBy(HttpHeaders.ACCEPT_LANGUAGE)
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .body(body);
    }
}
