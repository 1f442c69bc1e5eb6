package ai.astrasonic.centre;

import static ai.astrasonic.pages.HtmlPage.escaped;

import ai.astrasonic.pages.HtmlPage;
import ai.astrasonic.pages.PageTexts;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;

/** What every page of the centre has around its content: where one is, where one can go, in which language, and the way out. */
record Frame(
        PageTexts texts,
        String path,
        String query,
        @Nullable CsrfToken csrf) {

    private static final String BUNDLE = "messages.centre";
    private static final String LANGUAGE = "lang";
    private static final List<String> INSIDE = Stream.of(
                    "", "/account", "/data", "/requests", "/consents", "/subscription", "/connections", "/policies")
            .map(CentreSecurity.PATH::concat)
            .toList();
    private static final List<String> OUTSIDE = List.of(VisitorsController.PATH, CentreSecurity.PATH);

    /** In the language that was chosen here, else the one that the browser asks for. */
    static Frame of(HttpServletRequest request, CsrfToken csrf) {
        var chosen = request.getParameter(LANGUAGE);
        if ("en".equals(chosen) || "nl".equals(chosen)) {
            request.getSession().setAttribute(LANGUAGE, chosen);
        }
        var kept = request.getSession().getAttribute(LANGUAGE);
        var language = kept instanceof String tag ? tag : request.getLocale().getLanguage();
        return new Frame(PageTexts.in(language, BUNDLE), request.getRequestURI(), others(request), csrf);
    }

    /** For whoever does not sign in: no session begins, so each page asks for the language anew. */
    static Frame outside(HttpServletRequest request) {
        var chosen = request.getParameter(LANGUAGE);
        var language = chosen == null ? request.getLocale().getLanguage() : chosen;
        return new Frame(PageTexts.in(language, BUNDLE), request.getRequestURI(), others(request), null);
    }

    /** What the address says beside the language. */
    private static String others(HttpServletRequest request) {
        var query = Objects.requireNonNullElse(request.getQueryString(), "");
        return Stream.of(query.split("&", -1))
                .filter(part -> !part.isEmpty() && !part.startsWith(LANGUAGE + "="))
                .collect(Collectors.joining("&"));
    }

    Locale language() {
        return texts.language();
    }

    String text(String key, Object... values) {
        return texts.text(key, values);
    }

    ResponseEntity<String> page(String titleKey, Consumer<HtmlPage> content) {
        return page(HttpStatus.OK, titleKey, content);
    }

    ResponseEntity<String> page(HttpStatus status, String titleKey, Consumer<HtmlPage> content) {
        var html = new HtmlPage(language());
        html.raw("<header>" + nav() + tongues() + out() + "</header><main>").element("h1", text(titleKey));
        content.accept(html);
        html.raw("</main><footer>").paragraph(text("footer")).raw("</footer>");
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .body(html.page(text(titleKey) + " · Astrasonic", "<meta name=\"robots\" content=\"noindex\">\n"));
    }

    /** A form that sends to this address of ours; the content is markup of our own. */
    String form(String to, String content, String button) {
        var token = csrf == null ? hidden(LANGUAGE, texts.tag()) : hidden(csrf.getParameterName(), csrf.getToken());
        return "<form method=\"post\" action=\"" + escaped(to) + "\">" + token + content + "<button>" + escaped(button)
                + "</button></form>";
    }

    static String hidden(String name, String value) {
        return "<input type=\"hidden\" name=\"" + name + "\" value=\"" + escaped(value) + "\">";
    }

    private String nav() {
        return "<nav aria-label=\"" + escaped(text("nav")) + "\">"
                + (csrf == null ? OUTSIDE : INSIDE).stream().map(this::link).collect(Collectors.joining()) + "</nav>";
    }

    /** Nothing to leave where nobody is signed in. */
    private String out() {
        return csrf == null || path.equals(CentreSecurity.SIGNED_OUT)
                ? ""
                : form(CentreSecurity.PATH + "/sign-out", "", text("sign-out"));
    }

    private String link(String address) {
        var here = address.equals(path) ? " aria-current=\"page\"" : "";
        boolean door = csrf == null && address.equals(CentreSecurity.PATH);
        var words = text(door ? "nav.sign-in" : "nav" + address.replace('/', '.'));
        return "<a href=\"" + address + "\"" + here + ">" + escaped(words) + "</a>";
    }

    private String tongues() {
        return "<nav aria-label=\"" + escaped(text("languages")) + "\">" + tongue("en", "English")
                + tongue("nl", "Nederlands") + "</nav>";
    }

    private String tongue(String tag, String name) {
        var here = Objects.equals(tag, texts.tag()) ? " aria-current=\"true\"" : "";
        return "<a href=\"" + escaped(path + "?" + (query.isEmpty() ? "" : query + "&") + LANGUAGE + "=" + tag)
                + "\" hreflang=\"" + tag + "\" lang=\"" + tag + "\"" + here + ">" + name + "</a>";
    }
}
