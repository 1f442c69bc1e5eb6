package ai.astrasonic.centre;

import ai.astrasonic.customers.MyErasure;
import ai.astrasonic.customers.MyRequest;
import ai.astrasonic.customers.MyRequests;
import ai.astrasonic.requests.Language;
import ai.astrasonic.requests.Particulars;
import ai.astrasonic.requests.RequestKind;
import ai.astrasonic.shared.RequestId;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Requests that somebody makes by themselves, and how far each of them is. */
@Controller
@RequestMapping(RequestsController.PATH)
class RequestsController {

    static final String PATH = CentreSecurity.PATH + "/requests";

    private final MyRequests requests;
    private final MyErasure erasure;
    private final RequestPages pages;
    private final CasePage page;

    RequestsController(MyRequests requests, MyErasure erasure, RequestPages pages, CasePage page) {
        this.requests = requests;
        this.erasure = erasure;
        this.pages = pages;
        this.page = page;
    }

    @GetMapping
    ResponseEntity<String> all(HttpServletRequest request, CsrfToken csrf) {
        return pages.all(Frame.of(request, csrf), requests.all());
    }

    /** What asking means, before anybody asks. */
    @GetMapping("/new")
    ResponseEntity<String> consider(@RequestParam String kind, HttpServletRequest request, CsrfToken csrf) {
        return pages.consider(Frame.of(request, csrf), RequestPages.kind(kind));
    }

    @PostMapping
    ResponseEntity<String> ask(
            @RequestParam String kind,
            @RequestParam String call,
            @RequestParam(required = false) @Nullable String about,
            @RequestParam(required = false) @Nullable String words,
            HttpServletRequest request,
            CsrfToken csrf) {
        var frame = Frame.of(request, csrf);
        var asked = requests.ask(
                asked(RequestPages.kind(kind), about, words, frame),
                UUID.fromString(call).toString());
        return asked.passphrase().isEmpty() ? to(asked.request()) : pages.passphrase(frame, asked);
    }

    private static MyRequest asked(RequestKind kind, @Nullable String about, @Nullable String words, Frame frame) {
        var language = frame.texts().tag().equals("nl") ? Language.NL : Language.EN;
        return new MyRequest(
                kind,
                language,
                words == null || words.isBlank() ? null : words.strip(),
                about == null || about.isBlank() ? Particulars.NONE : Particulars.about(about));
    }

    /** @param opening why a package was not opened a moment ago */
    @GetMapping("/{id}")
    ResponseEntity<String> one(
            @PathVariable String id,
            @RequestParam(name = "package", required = false) @Nullable String opening,
            HttpServletRequest request,
            CsrfToken csrf) {
        var mine = requests.get(RequestId.of(id));
        return page.of(Frame.of(request, csrf), mine, erasure.of(mine.id()), opening);
    }

    @PostMapping("/{id}/withdrawal")
    ResponseEntity<String> withdraw(@PathVariable String id) {
        var mine = RequestId.of(id);
        Again.whenOvertaken(() -> requests.withdraw(mine));
        return to(mine);
    }

    private static ResponseEntity<String> to(RequestId id) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(PATH + "/" + id))
                .build();
    }
}
