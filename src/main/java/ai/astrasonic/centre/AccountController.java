package ai.astrasonic.centre;

import static ai.astrasonic.pages.HtmlPage.escaped;

import ai.astrasonic.customers.AccountChange;
import ai.astrasonic.customers.CannotBeSo;
import ai.astrasonic.customers.MyAccount;
import ai.astrasonic.customers.OwnAccount;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One's own account, corrected by oneself and at once, here and wherever a copy of it lies (Art. 16). */
@Controller
@RequestMapping(AccountController.PATH)
class AccountController {

    static final String PATH = CentreSecurity.PATH + "/account";

    private final MyAccount account;

    AccountController(MyAccount account) {
        this.account = account;
    }

    @GetMapping
    ResponseEntity<String> see(
            @RequestParam(defaultValue = "false") boolean saved, HttpServletRequest request, CsrfToken csrf) {
        return page(HttpStatus.OK, saved ? "status:account.saved" : "", Frame.of(request, csrf));
    }

    /** @param seen version of the account that the page showed */
    @PostMapping
    ResponseEntity<String> correct(
            @RequestParam String seen,
            @RequestParam String name,
            @RequestParam String language,
            @RequestParam String country,
            HttpServletRequest request,
            CsrfToken csrf) {
        try {
            account.change(new AccountChange(name, language, country), seen::equals);
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .location(URI.create(PATH + "?saved=true"))
                    .build();
        } catch (CannotBeSo why) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, "alert:account." + why.why(), Frame.of(request, csrf));
        }
    }

    /** @param news role and key of what there is to say; empty for nothing */
    private ResponseEntity<String> page(HttpStatus status, String news, Frame frame) {
        var own = account.own();
        return frame.page(status, "account", html -> {
            if (!news.isEmpty()) {
                var said = news.split(":", 2);
                html.element("p role=\"" + said[0] + "\"", frame.text(said[1]));
            }
            html.paragraph(frame.text("account.intro")).raw("<dl>");
            html.fact(frame.text("account.email"), own.email()).raw("</dl>");
            html.paragraph(frame.text("account.email.how"));
            html.raw(frame.form(PATH, fields(own, frame), frame.text("account.save")));
            html.raw("<p><a href=\"" + RequestsController.PATH + "/new?kind=rectification\">"
                    + escaped(frame.text("account.more")) + "</a></p>");
        });
    }

    private static String fields(OwnAccount own, Frame frame) {
        var name = Objects.requireNonNullElse(own.displayName(), "");
        return Frame.hidden("seen", own.version())
                + Choices.label("name", frame.text("account.name"))
                + "<input id=\"name\" name=\"name\" maxlength=\"254\" autocomplete=\"name\" required value=\""
                + escaped(name) + "\">"
                + Choices.label("language", frame.text("account.language"))
                + Choices.ofLanguages(Objects.requireNonNullElse(own.language(), ""), frame)
                + Choices.label("country", frame.text("account.country"))
                + Choices.ofCountries(Objects.requireNonNullElse(own.country(), ""), frame);
    }
}
