package ai.astrasonic.api;

import ai.astrasonic.breaches.letters.LetterPart;
import ai.astrasonic.breaches.notices.PublicNotice;
import ai.astrasonic.pages.HtmlPage;
import java.util.List;
import java.util.Objects;

/** What the public notices say (Art. 34(3)(c)): plain HTML without a script, every text escaped. */
final class PublicNoticesContent {

    private final PublicFrame frame;

    PublicNoticesContent(PublicFrame frame) {
        this.frame = frame;
    }

    String list(List<PublicNotice> notices) {
        var html = frame.begun("").element("h1", frame.text("title"));
        html.paragraph(frame.text("intro"));
        if (notices.isEmpty()) {
            html.element("p role=\"status\"", frame.text("none"));
        }
        notices.forEach(notice -> {
            frame.entry(html, notice.publicId(), notice.words().title().in(frame.language()))
                    .raw("<dl>");
            dates(html, notice);
            html.raw("</dl></article>");
        });
        return html.raw("</main>").page(frame.text("title"), "");
    }

    String page(PublicNotice notice) {
        var title = notice.words().title().in(frame.language());
        var html = frame.begun("/" + notice.publicId()).element("h1", title).raw("<dl>");
        dates(html, notice);
        html.raw("</dl>");
        for (var part : LetterPart.values()) {
            html.element("h2", frame.text(part.key()));
            part.of(notice.words().text())
                    .in(frame.language())
                    .lines()
                    .filter(line -> !line.isBlank())
                    .forEach(html::paragraph);
        }
        html.element("h2", frame.text("questions"));
        html.paragraph(frame.text("contact", notice.words().text().contact()));
        html.paragraph(frame.text("never"));
        return frame.back(html).page(title, "");
    }

    private void dates(HtmlPage html, PublicNotice notice) {
        var since = Objects.requireNonNull(notice.publishedAt());
        html.fact(frame.text("published"), frame.day(since))
                .fact(frame.text("until"), frame.day(notice.words().lastDay()));
    }
}
