package ai.astrasonic.api;

import ai.astrasonic.audit.RunAs;
import ai.astrasonic.breaches.BreachRefused;
import ai.astrasonic.breaches.BreachSignals;
import ai.astrasonic.breaches.ProcessorNotice;
import ai.astrasonic.pages.PageTexts;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where processors tell us of a breach (Art. 33(2) GDPR) whatever becomes of a mailbox. Nobody signs in. */
@RestController
@RequestMapping(NoticeContent.PATH)
class NoticeController {

    private static final String IN = "/{in:en|nl}";

    private final NoticeContent content;
    private final BreachSignals signals;
    private final Clock clock;

    NoticeController(NoticeContent content, BreachSignals signals, Clock clock) {
        this.content = content;
        this.signals = signals;
        this.clock = clock;
    }

    /** In the reader's own language, as the browser asks. */
    @GetMapping
    ResponseEntity<String> form(Locale asked) {
        return formIn(asked.getLanguage());
    }

    @GetMapping(IN)
    ResponseEntity<String> formIn(@PathVariable String in) {
        return answer(content.form(PageTexts.in(in, NoticeContent.TEXTS), empty(), false), HttpStatus.OK);
    }

    @PostMapping(IN)
    ResponseEntity<String> send(
            @PathVariable String in,
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "") String recipient,
            @RequestParam(defaultValue = "") String reference,
            @RequestParam(defaultValue = "") String contact,
            @RequestParam(defaultValue = "") String words) {
        var texts = PageTexts.in(in, NoticeContent.TEXTS);
        var notice = new ProcessorNotice(key, recipient, reference, contact, words);
        if (!isKey(key) || !notice.isWhole()) {
            return again(texts, notice);
        }
        try {
            int number = RunAs.jobFor(BreachSignals.NOTICES, () -> signals.heard(notice));
            return answer(content.receipt(texts, number, clock.instant()), HttpStatus.OK);
        } catch (BreachRefused refused) {
            return again(texts, notice);
        }
    }

    /** Every other address below is none, and no page of the console either. */
    @RequestMapping("/**")
    ResponseEntity<String> nothing(Locale asked) {
        return answer(
                content.form(PageTexts.in(asked.getLanguage(), NoticeContent.TEXTS), empty(), false),
                HttpStatus.NOT_FOUND);
    }

    private static ProcessorNotice empty() {
        return new ProcessorNotice(UUID.randomUUID().toString(), "", "", "", "");
    }

    private ResponseEntity<String> again(PageTexts texts, ProcessorNotice sent) {
        var kept = new ProcessorNotice(
                UUID.randomUUID().toString(), sent.recipient(), sent.reference(), sent.contact(), sent.words());
        return answer(content.form(texts, kept, true), HttpStatus.BAD_REQUEST);
    }

    private static boolean isKey(String key) {
        return key.matches("[0-9a-f-]{36}");
    }

    private static ResponseEntity<String> answer(String body, HttpStatus status) {
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .body(body);
    }
}
