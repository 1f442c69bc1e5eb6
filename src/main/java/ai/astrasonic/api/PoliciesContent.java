package ai.astrasonic.api;

import static ai.astrasonic.pages.HtmlPage.escaped;

import ai.astrasonic.pages.HtmlPage;
import ai.astrasonic.pages.PageTexts;
import ai.astrasonic.policies.PolicyVersion;
import ai.astrasonic.policies.text.PolicyDiff;
import ai.astrasonic.shared.Controller;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** What the public pages of the privacy policy say: plain HTML without a script, every text escaped. */
final class PoliciesContent {

    private static final String BUNDLE = "messages.public-policies";

    private final PageTexts texts;

    PoliciesContent(String asked) {
        this.texts = PageTexts.in(asked, BUNDLE);
    }

    Locale language() {
        return Locale.of(texts.tag());
    }

    String list(List<PolicyVersion> versions) {
        var html = begun("").element("h1", texts.text("title"));
        html.paragraph(texts.text("intro"));
        if (versions.isEmpty()) {
            html.element("p role=\"status\"", texts.text("none"));
        }
        versions.forEach(version -> {
            html.raw("<article><h2><a href=\"" + address(texts.tag(), "/" + version.publicNumber()) + "\">"
                    + escaped(title(version)) + "</a></h2>");
            html.paragraph(version.words().summary().in(language())).raw("<dl>");
            facts(html, version);
            html.raw("</dl></article>");
        });
        return html.raw("</main>").page(texts.text("title"), "");
    }

    String page(PolicyVersion version, Optional<PolicyDiff> diff) {
        var html = begun("/" + version.publicNumber()).element("h1", title(version));
        html.raw("<dl>");
        facts(html, version);
        html.fact(texts.text("sha256"), Objects.requireNonNull(version.sha256()))
                .raw("</dl>");
        html.element("h2", texts.text("summary"));
        version.words().summary().in(language()).lines().forEach(html::paragraph);
        html.element("h2", texts.text("changed"));
        new PolicyMarkup(html, texts).diff(diff);
        html.element("h2", texts.text("text"));
        boolean own = version.words().isIn(language());
        if (!own) {
            html.paragraph(texts.text("english"));
        }
        html.raw("<section" + (own ? "" : " lang=\"en\"") + ">");
        new PolicyMarkup(html, texts).text(version.words().in(language()));
        return back(html.raw("</section>")).page(title(version), "");
    }

    String nothing() {
        var html = begun("").element("h1", texts.text("title"));
        html.element("p role=\"alert\"", texts.text("nothing"));
        return back(html).page(texts.text("title"), "<meta name=\"robots\" content=\"noindex\">\n");
    }

    private String title(PolicyVersion version) {
        return texts.text("version", version.publicNumber());
    }

    private HtmlPage back(HtmlPage html) {
        return html.raw(
                "<p><a href=\"" + address(texts.tag(), "") + "\">" + escaped(texts.text("back")) + "</a></p></main>");
    }

    private void facts(HtmlPage html, PolicyVersion version) {
        var published = Objects.requireNonNull(version.publishedAt());
        html.fact(texts.text("from"), day(version.words().effectiveOn()))
                .fact(texts.text("published"), day(LocalDate.ofInstant(published, Controller.ZONE)))
                .fact(texts.text("material"), texts.text(version.isMaterial() ? "material.yes" : "material.no"));
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
        return PolicyVersion.PATH + "/" + tag + below;
    }
}
