package ai.astrasonic.api;

import ai.astrasonic.shared.Sha256;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Base64;
import java.util.Locale;
import java.util.ResourceBundle;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.HtmlUtils;

/** A small page for a data subject: one heading, a few sentences, at most one form; no script, readable by everybody. */
final class PublicPage {

    private static final String STYLE = "body{font:1.125rem/1.6 system-ui,sans-serif;max-width:36rem;margin:3rem auto;"
            + "padding:0 1rem;overflow-wrap:anywhere;color:#1b1f24;background:#fff}h1{font-size:1.5rem}code{font-size:1.375rem;letter-spacing:.05em}"
            + "button,input{font:inherit;padding:.6rem 1rem;border:1px solid #57606a;border-radius:.4rem;margin:.25rem 0}"
            + "button{background:#0b4f9e;color:#fff;border-color:#0b4f9e;cursor:pointer}label{display:block}"
            + "[role=alert]{border-left:.3rem solid #a40e26;padding-left:1rem}"
            + "@media(prefers-color-scheme:dark){body{color:#e6edf3;background:#0d1117}a{color:#79c0ff}"
            + "input{color:inherit;background:#161b22}}";

    /** Lets nothing in but our own style, by its hash. */
    static final String POLICY = "default-src 'none'; style-src 'sha256-" + sha256(STYLE)
            + "'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    private final Locale language;
    private final ResourceBundle texts;
    private final String title;
    private final StringBuilder content = new StringBuilder();

    private PublicPage(Locale asked, String titleKey) {
        this.language = "nl".equals(asked.getLanguage()) ? Locale.of("nl", "NL") : Locale.UK;
        this.texts = ResourceBundle.getBundle(
                "messages.requests",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        this.title = text(titleKey);
    }

    static PublicPage titled(String titleKey, Locale asked) {
        return new PublicPage(asked, titleKey);
    }

    PublicPage says(String key, Object... values) {
        content.append("<p>").append(text(key, values)).append("</p>\n");
        return this;
    }

    /** A sentence that a screen reader tells at once. */
    PublicPage warns(String key, Object... values) {
        content.append("<p role=\"alert\">").append(text(key, values)).append("</p>\n");
        return this;
    }

    PublicPage shows(String secret) {
        content.append("<p><code>").append(HtmlUtils.htmlEscape(secret)).append("</code></p>\n");
        return this;
    }

    /** A button that sends to this same address. */
    PublicPage asksToPress(String buttonKey) {
        content.append("<form method=\"post\"><button>").append(text(buttonKey)).append("</button></form>\n");
        return this;
    }

    /** A field and a button that sends it to this same address. */
    PublicPage asksFor(String name, String labelKey, String buttonKey) {
        content.append("<form method=\"post\"><label for=\"field\">")
                .append(text(labelKey))
                .append("</label><input id=\"field\" name=\"")
                .append(name)
                .append("\" autocomplete=\"off\" autocapitalize=\"characters\" spellcheck=\"false\" required> <button>")
                .append(text(buttonKey))
                .append("</button></form>\n");
        return this;
    }

    ResponseEntity<String> with(HttpStatus status) {
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .body(html());
    }

    private String html() {
        return """
                <!DOCTYPE html>
                <html lang="%s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
                <meta name="robots" content="noindex"><title>%s</title><style>%s</style></head>
                <body><main><h1>%s</h1>
                %s</main></body></html>
                """.formatted(language.getLanguage(), title, STYLE, title, content);
    }

    private String text(String key, Object... values) {
        return HtmlUtils.htmlEscape(
                new MessageFormat(texts.getString(key).replace("'", "''"), language).format(values));
    }

    private static String sha256(String text) {
        return Base64.getEncoder().encodeToString(Sha256.digest().digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
