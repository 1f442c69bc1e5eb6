package ai.astrasonic.api;

import static ai.astrasonic.pages.HtmlPage.escaped;

import ai.astrasonic.breaches.ProcessorNotice;
import ai.astrasonic.pages.HtmlPage;
import ai.astrasonic.pages.PageTexts;
import ai.astrasonic.processors.Recipient;
import ai.astrasonic.processors.Recipients;
import ai.astrasonic.shared.Controller;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The form by which a processor tells us of a breach: no script, nothing that was typed is lost. */
@Component
class NoticeContent {

    static final String PATH = "/privacy/breach-notice";

    /** Where the words of this page are. */
    static final String TEXTS = "messages.breach-notice";

    private final Recipients register;

    NoticeContent(Recipients register) {
        this.register = register;
    }

    /** @param wanting whether something was missing in what was sent */
    String form(PageTexts texts, ProcessorNotice sent, boolean wanting) {
        var html = begun(texts).element("h1", texts.text("title"));
        html.paragraph(texts.text("intro"));
        if (wanting) {
            html.element("p role=\"alert\"", texts.text("wanting"));
        }
        html.raw("<form method=\"post\" action=\"" + PATH + "/" + texts.tag()
                + "\"><input type=\"hidden\" name=\"key\" value=\"" + escaped(sent.key()) + "\">");
        html.raw(label(texts, "recipient") + "<select id=\"recipient\" name=\"recipient\" required>"
                + options(texts, sent.recipient()) + "</select>");
        html.raw(line(texts, "reference", sent.reference(), ""));
        html.raw(line(texts, "contact", sent.contact(), " required"));
        html.raw(label(texts, "words") + "<textarea id=\"words\" name=\"words\" rows=\"10\" maxlength=\""
                + ProcessorNotice.LONGEST + "\" required>" + escaped(sent.words()) + "</textarea>");
        html.raw("<button>" + escaped(texts.text("send")) + "</button></form></main>");
        return page(html, texts);
    }

    String receipt(PageTexts texts, int number, Instant at) {
        var when = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG)
                .withLocale(texts.language())
                .format(at.atZone(Controller.ZONE));
        var html = begun(texts).element("h1", texts.text("title"));
        html.element("p role=\"status\"", texts.text("received", String.valueOf(number), when));
        html.paragraph(texts.text("next")).raw("</main>");
        return page(html, texts);
    }

    private static HtmlPage begun(PageTexts texts) {
        var html = new HtmlPage(texts.language());
        return html.raw("<header><span>Astrasonic</span><nav aria-label=\"" + escaped(texts.text("languages")) + "\">"
                + tongue("en", "English") + tongue("nl", "Nederlands") + "</nav></header><main>");
    }

    private static String page(HtmlPage html, PageTexts texts) {
        return html.page(texts.text("title"), "<meta name=\"robots\" content=\"noindex\">\n");
    }

    private static String tongue(String tag, String name) {
        return "<a href=\"" + PATH + "/" + tag + "\" hreflang=\"" + tag + "\" lang=\"" + tag + "\">" + name + "</a>";
    }

    private String options(PageTexts texts, String chosen) {
        return "<option value=\"\">" + escaped(texts.text("choose")) + "</option>"
                + register.all().stream()
                        .filter(Recipient::getsPersonalData)
                        .map(one -> "<option value=\"" + escaped(one.key()) + "\""
                                + (one.key().equals(chosen) ? " selected" : "") + ">" + escaped(one.name())
                                + "</option>")
                        .collect(Collectors.joining());
    }

    private static String line(PageTexts texts, String name, String value, String more) {
        return label(texts, name) + "<input id=\"" + name + "\" name=\"" + name + "\" maxlength=\""
                + ProcessorNotice.LONGEST_LINE + "\" value=\"" + escaped(value) + "\"" + more + ">";
    }

    private static String label(PageTexts texts, String name) {
        return "<label for=\"" + name + "\">" + escaped(texts.text(name)) + "</label>";
    }
}
