package ai.astrasonic.api;

import ai.astrasonic.breaches.notices.PublicNotice;
import ai.astrasonic.breaches.notices.PublishedNotices;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What everybody is told of a breach (Art. 34(3)(c)). Nobody signs in; what is not up is not there. */
@RestController
@RequestMapping(PublicNotice.PATH)
class PublicNoticesController {

    /** One that was withdrawn is gone from every cache this soon. */
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final PublishedNotices notices;

    PublicNoticesController(PublishedNotices notices) {
        this.notices = notices;
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
        return frame.answer(new PublicNoticesContent(frame).list(notices.all()), FRESH);
    }

    @GetMapping("/{notice}")
    ResponseEntity<String> one(@PathVariable String notice, Locale asked) {
        return oneIn(asked.getLanguage(), notice);
    }

    @GetMapping("/{in:en|nl}/{notice}")
    ResponseEntity<String> oneIn(@PathVariable String in, @PathVariable String notice) {
        var frame = frame(in);
        return id(notice)
                .flatMap(notices::find)
                .map(found -> frame.answer(new PublicNoticesContent(frame).page(found), FRESH))
                .orElseGet(frame::nothing);
    }

    /** Every other address below is none, and no page of the console either. */
    @RequestMapping("/**")
    ResponseEntity<String> nothing(Locale asked) {
        return frame(asked.getLanguage()).nothing();
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private static PublicFrame frame(String in) {
        return PublicFrame.in(in, PublicNotice.PATH, "messages.public-notices");
    }
}
