package ai.astrasonic.api;

import ai.astrasonic.pages.HtmlPage;
import ai.astrasonic.policies.PolicyVersion;
import ai.astrasonic.policies.text.PolicyDiff;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** What the public pages of the privacy policy say: plain HTML without a script, every text escaped. */
final class PoliciesContent {

    private final PublicFrame frame;

    PoliciesContent(PublicFrame frame) {
        this.frame = frame;
    }

    private Locale language() {
        return Locale.of(frame.texts().tag());
    }

    String list(List<PolicyVersion> versions) {
        var html = frame.begun("").element("h1", frame.text("title"));
        html.paragraph(frame.text("intro"));
        if (versions.isEmpty()) {
            html.element("p role=\"status\"", frame.text("none"));
        }
        versions.forEach(version -> {
            frame.entry(html, version.publicNumber(), title(version))
                    .paragraph(version.words().summary().in(language()))
                    .raw("<dl>");
            facts(html, version);
            html.raw("</dl></article>");
        });
        return html.raw("</main>").page(frame.text("title"), "");
    }

    String page(PolicyVersion version, Optional<PolicyDiff> diff) {
        var html = frame.begun("/" + version.publicNumber()).element("h1", title(version));
        html.raw("<dl>");
        facts(html, version);
        html.fact(frame.text("sha256"), Objects.requireNonNull(version.sha256()))
                .raw("</dl>");
        html.element("h2", frame.text("summary"));
        version.words().summary().in(language()).lines().forEach(html::paragraph);
        html.element("h2", frame.text("changed"));
        new PolicyMarkup(html, frame.texts()).diff(diff);
        html.element("h2", frame.text("text"));
        boolean own = version.words().isIn(language());
        if (!own) {
            html.paragraph(frame.text("english"));
        }
        html.raw("<section" + (own ? "" : " lang=\"en\"") + ">");
        new PolicyMarkup(html, frame.texts()).text(version.words().in(language()));
        return frame.back(html.raw("</section>")).page(title(version), "");
    }

    private String title(PolicyVersion version) {
        return frame.text("version", version.publicNumber());
    }

    private void facts(HtmlPage html, PolicyVersion version) {
        var published = Objects.requireNonNull(version.publishedAt());
        html.fact(frame.text("from"), frame.day(version.words().effectiveOn()))
                .fact(frame.text("published"), frame.day(published))
                .fact(frame.text("material"), frame.text(version.isMaterial() ? "material.yes" : "material.no"));
    }
}
