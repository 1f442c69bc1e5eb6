package ai.astrasonic.centre;

import ai.astrasonic.requests.Language;
import ai.astrasonic.requests.OnBehalf;
import ai.astrasonic.shared.EmailAddress;
import ai.astrasonic.visitors.FollowedRequests;
import ai.astrasonic.visitors.Left;
import ai.astrasonic.visitors.VisitorRequest;
import ai.astrasonic.visitors.Visitors;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The same requests for people who do not sign in: they prove an address, and ask by it. */
@Controller
@RequestMapping(VisitorsController.PATH)
class VisitorsController {

    static final String PATH = "/privacy/requests";

    private final Visitors visitors;
    private final VisitorPages pages;

    VisitorsController(Visitors visitors, VisitorPages pages) {
        this.visitors = visitors;
        this.pages = pages;
    }

    @GetMapping
    ResponseEntity<String> begin(HttpServletRequest request) {
        return pages.begin(Frame.outside(request), "");
    }

    /** Says the same of every address. */
    @PostMapping
    ResponseEntity<String> write(@RequestParam String email, HttpServletRequest request) {
        var frame = Frame.outside(request);
        var address = address(email);
        if (address.isEmpty()) {
            return pages.begin(frame, "visitor.not-an-address");
        }
        visitors.write(address.get(), language(frame));
        return pages.written(frame);
    }

    private static Optional<EmailAddress> address(String typed) {
        try {
            return Optional.of(new EmailAddress(typed));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    @GetMapping("/by-mail/{token}")
    ResponseEntity<String> choose(@PathVariable String token, HttpServletRequest request) {
        return pages.choose(Frame.outside(request), token, proven(token));
    }

    @GetMapping("/by-mail/{token}/new")
    ResponseEntity<String> consider(
            @PathVariable String token, @RequestParam(defaultValue = "") String kind, HttpServletRequest request) {
        proven(token);
        return pages.consider(Frame.outside(request), token, RequestPages.kind(kind));
    }

    @PostMapping("/by-mail/{token}")
    ResponseEntity<String> ask(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String call,
            @RequestParam(defaultValue = "") String about,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String relation,
            @RequestParam(defaultValue = "") String person,
            HttpServletRequest request) {
        var frame = Frame.outside(request);
        var asked = new VisitorRequest(
                RequestPages.kind(kind),
                language(frame),
                given(name),
                given(about),
                given(words),
                other(relation, person));
        var left = visitors.ask(token, asked, UUID.fromString(call).toString());
        return left.passphrase().isEmpty() ? to(left, frame) : pages.passphrase(frame, left);
    }

    private EmailAddress proven(String token) {
        return visitors.behind(token).orElseThrow(() -> new NoSuchElementException("No link of ours"));
    }

    private static @Nullable OnBehalf other(String relation, String person) {
        return relation.isEmpty() ? null : new OnBehalf(OnBehalf.Relation.valueOf(relation), given(person));
    }

    private static @Nullable String given(String typed) {
        return typed.isBlank() ? null : typed.strip();
    }

    private static Language language(Frame frame) {
        return Language.valueOf(frame.texts().tag().toUpperCase(Locale.ROOT));
    }

    private static ResponseEntity<String> to(Left left, Frame frame) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(FollowedRequests.PATH + left.receipt() + "?lang="
                        + frame.texts().tag()))
                .build();
    }
}
