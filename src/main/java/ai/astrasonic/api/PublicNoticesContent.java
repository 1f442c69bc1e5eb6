package ai.astrasonic.api;

import static ai.astrasonic.pages.HtmlPage.escaped;

import ai.astrasonic.breaches.letters.LetterPart;
import ai.astrasonic.breaches.notices.PublicNotice;
import ai.astrasonic.pages.HtmlPage;
import ai.astrasonic.pages.PageTexts;
import ai.astrasonic.shared.Controller;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Objects;

/** What the public notices say (Art. 34(3)(c)): plain HTML without a script, every text escaped. */
final class PublicNoticesContent {

    private static final String BUNDLE = "messages.public-notices";

    private final PageTexts texts;

    PublicNoticesContent(String asked) {
        this.texts = PageTexts.in(asked, BUNDLE);
    }

    String list(List<PublicNotice> notices) {
        var html = begun("").element("h1", texts.text("title"));
        html.paragraph(texts.text("intro"));
        if (notices.isEmpty()) {
            html.element("p role=\"status\"", texts.text("none"));
        }
        notices.forEach(notice -> {
            html.raw("<article><h2><a href=\"" + address(texts.tag(), "/" + notice.publicId()) + "\">"
                    + escaped(notice.words().title().in(texts.language())) + "</a></h2><dl>");
            dates(html, notice);
            html.raw("</dl></article>");
        });
        return html.raw("</main>").page(texts.text("title"), "");
    }

    String page(PublicNotice notice) {
        var title = notice.words().title().in(texts.language());
        var html = begun("/" + notice.publicId()).element("h1", title).raw("<dl>");
        dates(html, notice);
        html.raw("</dl>");
        for (var part : LetterPart.values()) {
            html.element("h2", texts.text(part.key()));
            part.of(notice.words().text())
                    .in(texts.language())
                    .lines()
                    .filter(line -> !line.isBlank())
                    .forEach(html::paragraph);
        }
        html.element("h2", texts.text("questions"));
        html.paragraph(texts.text("contact", notice.words().text().contact()));
        html.paragraph(texts.text("never"));
        return back(html).page(title, "");
    }

    String nothing() {
        var html = begun("").element("h1", texts.text("title"));
        html.element("p role=\"alert\"", texts.text("nothing"));
        return back(html).page(texts.text("title"), "<meta name=\"robots\" content=\"noindex\">\n");
    }

    private HtmlPage back(HtmlPage html) {
        return html.raw(
                "<p><a href=\"" + address(texts.tag(), "") + "\">" + escaped(texts.text("back")) + "</a></p></main>");
    }

    private void dates(HtmlPage html, PublicNotice notice) {
        var since = Objects.requireNonNull(notice.publishedAt());
        html.fact(texts.text("published"), day(LocalDate.ofInstant(since, Controller.ZONE)))
                .fact(texts.text("until"), day(notice.words().lastDay()));
    }

    private String day(LocalDate day) {
        return day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(texts.language()));
    }

    private HtmlPage begun(String below) {
        return new HtmlPage(texts.language())
                .raw("<header><span>" + escaped(texts.text("site")) + "</span><nav aria-label=\""
                        + escaped(texts.text("languages")) + "\">" + tongue("en", "English", below)
                        + tongue("nl", "Nederlands", below) + "</nav></header><main>");
    }

    private String tongue(String tag, String name, String below) {
        return texts.tag().equals(tag)
                ? "<span aria-current=\"true\" lang=\"" + tag + "\">" + name + "</span>"
                : "<a href=\"" + address(tag, below) + "\" hreflang=\"" + tag + "\" lang=\"" + tag + "\">" + name
                        + "</a>";
    }

    private static String address(String tag, String below) {
        return PublicNotice.PATH + "/" + tag + below;
    }
}
