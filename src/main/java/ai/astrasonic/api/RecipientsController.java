package ai.astrasonic.api;

import ai.astrasonic.recipientchanges.ChangeSettings;
import ai.astrasonic.recipientchanges.Subscriptions;
import ai.astrasonic.shared.EmailAddress;
import ai.astrasonic.shared.Sha256;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who receives personal data, for everybody: the page, its feed, and being told of changes by e-mail. Nobody signs in. */
@RestController
@RequestMapping(ChangeSettings.PATH)
class RecipientsController {

    private static final Duration FRESH = Duration.ofMinutes(5);
    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
    private static final MediaType ATOM = new MediaType(MediaType.APPLICATION_ATOM_XML, StandardCharsets.UTF_8);
    private static final String IN = "/{in:en|nl}";

    private final RecipientsContent content;
    private final RecipientsFeed feed;
    private final Subscriptions subscriptions;

    RecipientsController(RecipientsContent content, RecipientsFeed feed, Subscriptions subscriptions) {
        this.content = content;
        this.feed = feed;
        this.subscriptions = subscriptions;
    }

    /** In the reader's own language, as the browser asks. */
    @GetMapping
    ResponseEntity<String> page(Locale asked) {
        return kept(content.page(RecipientsTexts.in(asked.getLanguage())), HTML, asked.getLanguage(), true);
    }

    @GetMapping(IN)
    ResponseEntity<String> pageIn(@PathVariable String in) {
        return kept(content.page(RecipientsTexts.in(in)), HTML, in, false);
    }

    @GetMapping(IN + "/feed.atom")
    ResponseEntity<String> feed(@PathVariable String in) {
        return kept(feed.in(RecipientsTexts.in(in)), ATOM, in, false);
    }

    /** The answer is the same whoever has the address, and whether it is on the list. */
    @PostMapping(IN + "/subscribe")
    ResponseEntity<String> subscribe(@PathVariable String in, @RequestParam(defaultValue = "") String email) {
        try {
            subscriptions.ask(new EmailAddress(email), Locale.of(in));
        } catch (IllegalArgumentException noAddress) {
            return answer(in, "subscribe.bad", HttpStatus.BAD_REQUEST);
        }
        return answer(in, "subscribe.asked", HttpStatus.OK);
    }

    @GetMapping(IN + "/confirm/{token}")
    ResponseEntity<String> askToConfirm(@PathVariable String in, @PathVariable String token) {
        return subscriptions.isLinkGood(token)
                ? asking(in, "confirm.ask", "confirm.button")
                : answer(in, "confirm.gone", HttpStatus.GONE);
    }

    @PostMapping(IN + "/confirm/{token}")
    ResponseEntity<String> confirm(@PathVariable String in, @PathVariable String token) {
        return subscriptions.confirm(token)
                ? answer(in, "confirm.done", HttpStatus.OK)
                : answer(in, "confirm.gone", HttpStatus.GONE);
    }

    @GetMapping(IN + "/leave/{key}")
    ResponseEntity<String> askToLeave(@PathVariable String in, @PathVariable String key) {
        return asking(in, "leave.ask", "leave.button");
    }

    /** By the button, or by the reader's mail program in one press (RFC 8058). */
    @PostMapping(IN + "/leave/{key}")
    ResponseEntity<String> leave(@PathVariable String in, @PathVariable String key) {
        subscriptions.leave(key);
        return answer(in, "leave.done", HttpStatus.OK);
    }

    /** Every other address below is none, and no page of the console either. */
    @RequestMapping("/**")
    ResponseEntity<String> nothing(Locale asked) {
        return answer(asked.getLanguage(), "nothing", HttpStatus.NOT_FOUND);
    }

    private static ResponseEntity<String> kept(String body, MediaType type, String language, boolean negotiated) {
        var answer = ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(FRESH).cachePublic())
                .eTag("\"" + Sha256.of(body) + "\"")
                .header(HttpHeaders.CONTENT_LANGUAGE, "nl".equals(language) ? "nl" : "en")
                .contentType(type);
        return negotiated ? answer.varyBy(HttpHeaders.ACCEPT_LANGUAGE).body(body) : answer.body(body);
    }

    private static ResponseEntity<String> answer(String in, String key, HttpStatus status) {
        return once(RecipientsContent.answer(RecipientsTexts.in(in), key, status.isError()), status);
    }

    private static ResponseEntity<String> asking(String in, String key, String button) {
        return once(RecipientsContent.asking(RecipientsTexts.in(in), key, button), HttpStatus.OK);
    }

    private static ResponseEntity<String> once(String body, HttpStatus status) {
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .contentType(HTML)
                .body(body);
    }
}
