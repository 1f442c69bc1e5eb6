package ai.astrasonic.centre;

import ai.astrasonic.consent.AccountConsents;
import ai.astrasonic.consent.BannerDecision;
import ai.astrasonic.consent.BannerText;
import ai.astrasonic.consent.Purpose;
import ai.astrasonic.customers.MyConsents;
import ai.astrasonic.pages.HtmlPage;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What one consented to: giving and taking back are one press of a button each (Art. 7(3)), on the words that are shown. */
@Controller
@RequestMapping(ConsentsController.PATH)
class ConsentsController {

    static final String PATH = CentreSecurity.PATH + "/consents";

    private static final String SURFACE = "privacy-centre";

    private final MyConsents consents;

    ConsentsController(MyConsents consents) {
        this.consents = consents;
    }

    @GetMapping
    ResponseEntity<String> all(HttpServletRequest request, CsrfToken csrf) {
        var frame = Frame.of(request, csrf);
        return frame.page("consents", html -> {
            html.paragraph(frame.text("consents.intro"));
            for (var purpose : Purpose.values()) {
                one(html, purpose, consents.last(purpose), frame);
            }
        });
    }

    private static void one(HtmlPage html, Purpose purpose, Optional<AccountConsents.Entry> last, Frame frame) {
        boolean given = last.filter(AccountConsents.Entry::given).isPresent();
        html.raw("<article>").element("h2", word("title", frame));
        html.element("p role=\"status\"", standing(last, given, frame));
        html.paragraph(word("ask", frame)).paragraph(word("refuse", frame));
        html.raw(frame.form(PATH, fields(purpose, !given, frame), word(given ? "withdraw" : "accept", frame)));
        html.raw("</article>");
    }

    private static String standing(Optional<AccountConsents.Entry> last, boolean given, Frame frame) {
        return last.map(entry -> frame.text(
                        given ? "consents.given" : "consents.not-given",
                        new Days(frame).of(entry.place().at())))
                .orElseGet(() -> frame.text("consents.never"));
    }

    /** The words are named by their hash: what was shown is what is consented to. */
    private static String fields(Purpose purpose, boolean given, Frame frame) {
        var text = BannerText.current();
        return Frame.hidden("purpose", purpose.name())
                + Frame.hidden("given", String.valueOf(given))
                + Frame.hidden("version", text.version())
                + Frame.hidden("sha256", text.sha256In(tongue(frame)))
                + Frame.hidden("language", frame.texts().tag());
    }

    @PostMapping
    ResponseEntity<String> decide(
            @RequestParam Purpose purpose,
            @RequestParam boolean given,
            @RequestParam String version,
            @RequestParam String sha256,
            @RequestParam String language) {
        var shown = new BannerDecision.Shown(version, sha256, Locale.of("nl".equals(language) ? "nl" : "en"));
        if (consents.decide(purpose, given, shown, SURFACE) == AccountConsents.Outcome.UNKNOWN_TEXT) {
            throw new IllegalStateException("The words that were shown are none of ours");
        }
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(PATH))
                .build();
    }

    private static Locale tongue(Frame frame) {
        return Locale.of(frame.texts().tag());
    }

    private static String word(String place, Frame frame) {
        return Objects.requireNonNull(BannerText.current().words().get(place)).in(tongue(frame));
    }
}
