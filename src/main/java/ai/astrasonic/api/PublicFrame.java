package ai.astrasonic.api;

import static ai.astrasonic.pages.HtmlPage.escaped;

import ai.astrasonic.pages.HtmlPage;
import ai.astrasonic.pages.PageTexts;
import ai.astrasonic.shared.Controller;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * What the public lists and the pages below them have around their content, in one language.
 *
 * @param path of the list
 */
record PublicFrame(String path, PageTexts texts) {

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    static PublicFrame in(String asked, String path, String bundle) {
        return new PublicFrame(path, PageTexts.in(asked, bundle));
    }

    String text(String key, Object... values) {
        return texts.text(key, values);
    }

    Locale language() {
        return texts.language();
    }

    /** @param below the rest of this page's address, the same in both languages */
    HtmlPage begun(String below) {
        return new HtmlPage(language())
                .raw("<header><span>" + escaped(text("site")) + "</span><nav aria-label=\""
                        + escaped(text("languages")) + "\">" + tongue("en", "English", below)
                        + tongue("nl", "Nederlands", below) + "</nav></header><main>");
    }

    HtmlPage back(HtmlPage html) {
        return html.raw("<p><a href=\"" + address("") + "\">" + escaped(text("back")) + "</a></p></main>");
    }

    /** The heading of one in the list, which leads to its page; the article is left open. */
    HtmlPage entry(HtmlPage html, Object key, String title) {
        return html.raw("<article><h2><a href=\"" + address("/" + key) + "\">" + escaped(title) + "</a></h2>");
    }

    String day(LocalDate day) {
        return day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language()));
    }

    String day(Instant at) {
        return day(LocalDate.ofInstant(at, Controller.ZONE));
    }

    /** @param fresh how long a cache may keep it */
    ResponseEntity<String> answer(String body, Duration fresh) {
        return answer(HttpStatus.OK, CacheControl.maxAge(fresh).cachePublic(), body);
    }

    ResponseEntity<String> nothing() {
        var html = begun("").element("h1", text("title"));
        html.element("p role=\"alert\"", text("nothing"));
        var page = back(html).page(text("title"), "<meta name=\"robots\" content=\"noindex\">\n");
        return answer(HttpStatus.NOT_FOUND, CacheControl.noStore(), page);
    }

    private ResponseEntity<String> answer(HttpStatus status, CacheControl kept, String body) {
        return ResponseEntity.status(status)
                .cacheControl(kept)
                .header(HttpHeaders.CONTENT_LANGUAGE, texts.tag())
                .varyBy(HttpHeaders.ACCEPT_LANGUAGE)
                .contentType(HTML)
                .body(body);
    }

    private String tongue(String tag, String name, String below) {
        return texts.tag().equals(tag)
                ? "<span aria-current=\"true\" lang=\"" + tag + "\">" + name + "</span>"
                : "<a href=\"" + path + "/" + tag + below + "\" hreflang=\"" + tag + "\" lang=\"" + tag + "\">" + name
                        + "</a>";
    }

    private String address(String below) {
        return path + "/" + texts.tag() + below;
    }
}
