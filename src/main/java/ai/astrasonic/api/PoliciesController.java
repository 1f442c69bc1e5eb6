package ai.astrasonic.api;

import ai.astrasonic.policies.PolicyVersion;
import ai.astrasonic.policies.PublishedPolicies;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
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
        var frame = frame(in);
        return frame.answer(new PoliciesContent(frame).list(policies.all()), FRESH);
    }

    /** To the version that whoever opens an account is to be shown. */
    @GetMapping("/newest")
    ResponseEntity<String> newest(Locale asked) {
        return policies.newest()
                .map(version -> ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .cacheControl(CacheControl.noStore())
                        .location(URI.create(PolicyVersion.PATH + "/" + version.publicNumber()))
                        .body(""))
                .orElseGet(() -> nothing(asked));
    }

    @GetMapping("/{key}")
    ResponseEntity<String> one(@PathVariable String key, Locale asked) {
        return oneIn(asked.getLanguage(), key);
    }

    @GetMapping("/{in:en|nl}/{key}")
    ResponseEntity<String> oneIn(@PathVariable String in, @PathVariable String key) {
        var frame = frame(in);
        return number(key)
                .flatMap(policies::find)
                .map(found -> frame.answer(page(frame, found), FRESH))
                .orElseGet(frame::nothing);
    }

    /** Every other address below is none, and no page of the console either. */
    @RequestMapping("/**")
    ResponseEntity<String> nothing(Locale asked) {
        return frame(asked.getLanguage()).nothing();
    }

    private static Optional<Integer> number(String key) {
        return key.matches("[1-9]\\d{0,5}") ? Optional.of(Integer.valueOf(key)) : Optional.empty();
    }

    private String page(PublicFrame frame, PolicyVersion version) {
        var diff = policies.diff(version.publicNumber(), Locale.of(frame.texts().tag()));
        return new PoliciesContent(frame).page(version, diff);
    }

    private static PublicFrame frame(String in) {
        return PublicFrame.in(in, PolicyVersion.PATH, "messages.public-policies");
    }
}
