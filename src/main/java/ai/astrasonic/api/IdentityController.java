package ai.astrasonic.api;

import ai.astrasonic.requests.IdentityCheck;
import ai.astrasonic.requests.IdentityOutcome;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The page behind the link by which a person proves who they are; only pressing its button does, not opening it. */
@Controller
class IdentityController {

    private static final String TITLE = "page.identity.title";

    private final IdentityCheck identity;

    IdentityController(IdentityCheck identity) {
        this.identity = identity;
    }

    @GetMapping("/identity/{token}")
    ResponseEntity<String> ask(@PathVariable String token, Locale language) {
        var page = PublicPage.titled(TITLE, language);
        return identity.isLinkGood(token)
                ? page.says("page.identity.ask")
                        .asksToPress("page.identity.button")
                        .with(HttpStatus.OK)
                : page.warns("page.gone").with(HttpStatus.GONE);
    }

    @PostMapping("/identity/{token}")
    ResponseEntity<String> confirm(@PathVariable String token, Locale language, HttpServletRequest request) {
        var page = PublicPage.titled(TITLE, language);
        return switch (identity.confirmByLink(token, request.getRemoteAddr())) {
            case IdentityOutcome.Confirmed(var _, var passphrase) ->
                passphrase.isEmpty()
                        ? page.says("page.identity.done")
                                .says("page.identity.next-act")
                                .with(HttpStatus.OK)
                        : page.says("page.identity.done")
                                .says("page.identity.passphrase")
                                .shows(passphrase)
                                .says("page.identity.next")
                                .with(HttpStatus.OK);
            case IdentityOutcome.TooMany _ -> page.warns("page.too-many").with(HttpStatus.TOO_MANY_REQUESTS);
            case IdentityOutcome.Wrong _,
                    IdentityOutcome.Unknown _,
                    IdentityOutcome.Expired _,
                    IdentityOutcome.NoLongerGood _,
                    IdentityOutcome.NoAccount _,
                    IdentityOutcome.NotThisAccount _ -> page.warns("page.gone").with(HttpStatus.GONE);
        };
    }
}
