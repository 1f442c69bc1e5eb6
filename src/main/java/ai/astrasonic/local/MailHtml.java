package ai.astrasonic.local;

import ai.astrasonic.local.StoredMails.Mail;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** The two pages of the local mailbox. */
final class MailHtml {

    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"']+");
    private static final String PAGE = """
            <!doctype html>
            <html lang="en">
            <head>
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width">
              <meta name="color-scheme" content="light dark">
              %s<title>%s</title>
              <style>
                body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
                table { border-collapse: collapse; width: 100%%; }
                th, td { text-align: left; padding: .4rem .6rem; border-bottom: 1px solid #8884; vertical-align: top; }
                pre { white-space: pre-wrap; overflow-wrap: anywhere; font: inherit; }
              </style>
            </head>
            <body><h1>%s</h1>
            %s
            </body>
            </html>
            """;
    private static final String REFRESH = "<meta http-equiv=\"refresh\" content=\"5\">\n  ";

    private MailHtml() {}

    static String list(List<Mail> mails) {
        var rows = mails.stream().map(MailHtml::row).collect(Collectors.joining("\n"));
        var table = "<table><thead><tr><th scope=\"col\">Arrived</th><th scope=\"col\">To</th>"
                + "<th scope=\"col\">Subject</th></tr></thead><tbody>" + rows + "</tbody></table>";
        return page(REFRESH, "Local mailbox", mails.isEmpty() ? "<p>No mail has been sent yet.</p>" : table);
    }

    static String mail(Mail mail) {
        var facts = "<p><a href=\"/\">All mails</a></p><p>From " + escaped(mail.from()) + "<br>To " + escaped(mail.to())
                + "<br>Arrived " + mail.arrived() + "</p>";
        return page("", mail.subject(), facts + "<pre>" + linked(mail.text()) + "</pre>");
    }

    private static String row(Mail mail) {
        return "<tr><td>%s</td><td>%s</td><td><a href=\"/%s\">%s</a></td></tr>"
                .formatted(mail.arrived(), escaped(mail.to()), mail.id(), escaped(title(mail)));
    }

    private static String title(Mail mail) {
        return mail.subject().isBlank() ? "(no subject)" : mail.subject();
    }

    private static String page(String head, String title, String body) {
        return PAGE.formatted(head, escaped(title), escaped(title), body);
    }

    private static String linked(String text) {
        var html = new StringBuilder();
        var links = LINK.matcher(text);
        int from = 0;
        while (links.find()) {
            var link = escaped(links.group());
            html.append(escaped(text.substring(from, links.start())))
                    .append("<a href=\"" + link + "\">" + link + "</a>");
            from = links.end();
        }
        return html.append(escaped(text.substring(from))).toString();
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
