package ai.astrasonic.api;

import static ai.astrasonic.pages.HtmlPage.escaped;

import ai.astrasonic.pages.HtmlPage;
import ai.astrasonic.processors.Recipient;
import ai.astrasonic.recipientchanges.Change;
import ai.astrasonic.recipientchanges.ChangeSettings;
import ai.astrasonic.recipientchanges.ChangeState;
import ai.astrasonic.recipientchanges.PublicChanges;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What the public page says: who receives personal data, what will change and what changed. */
@Component
class RecipientsContent {

    private final PublicChanges published;

    RecipientsContent(PublicChanges published) {
        this.published = published;
    }

    String page(RecipientsTexts texts) {
        var all = published.recipients();
        var changes = published.changes();
        var html = begun(texts);
        html.raw("<main>").element("h1", texts.text("title"));
        html.paragraph(texts.text("intro"));
        planned(html, texts, changes);
        receivers(html, texts, all.stream().filter(Recipient::getsPersonalData).toList());
        others(html, texts, all.stream().filter(one -> !one.getsPersonalData()).toList());
        log(html, texts, changes);
        subscribe(html, texts);
        html.raw("</main>").raw("<footer>").paragraph(texts.text("footer")).raw("</footer>");
        return html.page(texts.text("title"), head(texts));
    }

    /** A page of one sentence, and the way back. */
    static String answer(RecipientsTexts texts, String key, boolean warning) {
        var html = begun(texts).raw("<main>").element("h1", texts.text("answer"));
        html.element(warning ? "p role=\"alert\"" : "p", texts.text(key));
        html.raw("<p><a href=\"" + ChangeSettings.PATH + "/" + texts.tag() + "\">" + escaped(texts.text("back"))
                + "</a></p></main>");
        return html.page(texts.text("answer"), "<meta name=\"robots\" content=\"noindex\">\n");
    }

    /** A page with a button that sends to this same address: following a link alone does nothing. */
    static String asking(RecipientsTexts texts, String key, String button) {
        var html = begun(texts).raw("<main>").element("h1", texts.text("answer"));
        html.paragraph(texts.text(key));
        html.raw("<form method=\"post\"><button>" + escaped(texts.text(button)) + "</button></form></main>");
        return html.page(texts.text("answer"), "<meta name=\"robots\" content=\"noindex\">\n");
    }

    private static HtmlPage begun(RecipientsTexts texts) {
        var html = new HtmlPage(texts.language());
        html.raw("<header><span>" + escaped(texts.text("site")) + "</span><nav aria-label=\""
                + escaped(texts.text("languages")) + "\">" + tongue(texts, "en", "English")
                + tongue(texts, "nl", "Nederlands") + "</nav></header>");
        return html;
    }

    private static String tongue(RecipientsTexts texts, String tag, String name) {
        return texts.tag().equals(tag)
                ? "<span aria-current=\"true\" lang=\"" + tag + "\">" + name + "</span>"
                : "<a href=\"" + ChangeSettings.PATH + "/" + tag + "\" hreflang=\"" + tag + "\" lang=\"" + tag + "\">"
                        + name + "</a>";
    }

    private static String head(RecipientsTexts texts) {
        var feed = ChangeSettings.PATH + "/" + texts.tag() + "/feed.atom";
        return "<link rel=\"alternate\" type=\"application/atom+xml\" title=\"" + escaped(texts.text("feed"))
                + "\" href=\""
                + feed + "\">\n<link rel=\"alternate\" hreflang=\"en\" href=\"" + ChangeSettings.PATH
                + "/en\">\n<link rel=\"alternate\" hreflang=\"nl\" href=\"" + ChangeSettings.PATH + "/nl\">\n";
    }

    private static void planned(HtmlPage html, RecipientsTexts texts, List<Change> changes) {
        var planned = changes.stream()
                .filter(change -> change.state() == ChangeState.ANNOUNCED)
                .toList();
        if (planned.isEmpty()) {
            return;
        }
        html.raw("<section id=\"planned\">").element("h2", texts.text("planned"));
        planned.forEach(change -> change(html, texts, change));
        html.paragraph(texts.text("object")).raw("</section>");
    }

    private static void receivers(HtmlPage html, RecipientsTexts texts, List<Recipient> all) {
        html.raw("<section id=\"recipients\">").element("h2", texts.text("recipients", all.size()));
        if (all.isEmpty()) {
            html.paragraph(texts.text("recipients.none"));
        }
        for (var one : all) {
            html.raw("<article id=\"" + escaped(one.key()) + "\">").element("h3", one.name());
            html.raw("<dl>")
                    .fact(texts.text("purpose"), one.service().in(texts.language()))
                    .fact(texts.text("gets"), one.holds().in(texts.language()))
                    .fact(texts.text("role"), texts.role(one))
                    .fact(texts.text("entity"), texts.entity(one))
                    .fact(texts.text("location"), texts.location(one))
                    .fact(texts.text("transfer"), texts.transfer(one))
                    .fact(texts.text("retention"), texts.retention(one))
                    .link(texts.text("privacy"), one.privacy(), texts.text("privacy.of", one.name()));
            html.raw("</dl></article>");
        }
        html.raw("</section>");
    }

    private static void others(HtmlPage html, RecipientsTexts texts, List<Recipient> others) {
        if (others.isEmpty()) {
            return;
        }
        html.raw("<section id=\"others\">").element("h2", texts.text("others")).raw("<dl>");
        others.forEach(one -> html.fact(
                one.name(), Objects.requireNonNull(one.noPersonalData()).in(texts.language())));
        html.raw("</dl></section>");
    }

    private static void log(HtmlPage html, RecipientsTexts texts, List<Change> changes) {
        html.raw("<section id=\"changes\">").element("h2", texts.text("changes"));
        if (changes.stream().allMatch(change -> change.state() == ChangeState.ANNOUNCED)) {
            html.paragraph(texts.text("changes.none"));
        }
        changes.stream()
                .filter(change -> change.state() != ChangeState.ANNOUNCED)
                .forEach(change -> change(html, texts, change));
        html.raw("</section>");
    }

    private static void change(HtmlPage html, RecipientsTexts texts, Change change) {
        html.raw("<article id=\"change-" + change.id() + "\">").element("h3", title(texts, change));
        html.raw("<p><span class=\"tag" + (change.state() == ChangeState.ANNOUNCED ? "" : " done") + "\">"
                + escaped(texts.text("state." + change.state())) + "</span></p>");
        html.paragraph(change.words().in(texts.language())).raw("<dl>");
        html.fact(texts.text("announced"), texts.day(Objects.requireNonNull(change.announcedAt())));
        switch (change.state()) {
            case IN_FORCE -> html.fact(texts.text("in-force"), texts.day(Objects.requireNonNull(change.inForceAt())));
            case WITHDRAWN ->
                html.fact(texts.text("withdrawn"), texts.day(Objects.requireNonNull(change.withdrawnAt())))
                        .fact(
                                texts.text("because"),
                                Objects.requireNonNull(change.because()).in(texts.language()));
            case ANNOUNCED, DRAFT, DISCARDED ->
                html.fact(texts.text("objections"), texts.day(Objects.requireNonNull(change.objectionsTo())))
                        .fact(texts.text("earliest"), texts.day(change.earliest()));
        }
        html.raw("</dl></article>");
    }

    /** What the change is called, on the page and in the feed. */
    static String title(RecipientsTexts texts, Change change) {
        return texts.text("kind." + change.kind(), change.after().name());
    }

    private static void subscribe(HtmlPage html, RecipientsTexts texts) {
        var path = ChangeSettings.PATH + "/" + texts.tag();
        html.raw("<section id=\"subscribe\" class=\"screen\">").element("h2", texts.text("subscribe"));
        html.paragraph(texts.text("subscribe.text"));
        html.raw("<form method=\"post\" action=\"" + path + "/subscribe\"><label for=\"email\">"
                + escaped(texts.text("email")) + "</label>"
                + "<input id=\"email\" name=\"email\" type=\"email\" autocomplete=\"email\" required maxlength=\"254\">"
                + "<br><button>" + escaped(texts.text("subscribe.button")) + "</button></form>");
        html.raw("<p><a href=\"" + path + "/feed.atom\">" + escaped(texts.text("feed")) + "</a></p></section>");
    }
}
