package ai.astrasonic.local.standins;

import ai.astrasonic.pages.HtmlPage;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.springframework.web.util.HtmlUtils;

/** The pages on which somebody says who they are; the stand-in believes them, and lies for them if they like. */
final class SignInPages {

    private static final Map<String, String> HTML = Map.of("Content-Type", "text/html; charset=utf-8");

    private final String name;
    private final String more;

    /** @param more inputs that this provider has beside the others */
    SignInPages(String name, String more) {
        this.name = name;
        this.more = more;
    }

    Reply ask() {
        var html = new HtmlPage(Locale.ENGLISH);
        html.raw("<main>").element("h1", "Sign in with " + name);
        html.paragraph("This stands in for " + name + ". Say who you are; nobody checks it.");
        html.raw("<form method=\"post\"><label>E-mail address"
                + " <input type=\"email\" name=\"email\" value=\"ada@example.org\" required></label>"
                + "<label><input type=\"checkbox\" name=\"verified\" checked> It was verified</label>" + more
                + "<label>What is told <select name=\"lie\">" + lies() + "</select></label>"
                + "<button name=\"answer\" value=\"yes\">Continue</button>"
                + "<button name=\"answer\" value=\"no\" formnovalidate>Cancel</button></form></main>");
        return page(html);
    }

    /** Sends the browser back with what the application waits for, in the address. */
    static Reply back(String address, Map<String, String> answer) {
        var query = String.join(
                "&", answer.entrySet().stream().map(SignInPages::pair).toList());
        return new Reply(303, Map.of("Location", address + "?" + query), new byte[0]);
    }

    /** Sends it back with a form (OAuth 2.0 Form Post Response Mode). */
    Reply posted(String address, Map<String, String> answer) {
        var html = new HtmlPage(Locale.ENGLISH);
        html.raw("<main><form method=\"post\" action=\"" + HtmlUtils.htmlEscape(address) + "\">");
        answer.forEach((field, value) -> html.raw(
                "<input type=\"hidden\" name=\"" + field + "\" value=\"" + HtmlUtils.htmlEscape(value) + "\">"));
        html.raw("<button>Continue</button></form><script>document.forms[0].submit()</script></main>");
        return page(html);
    }

    private static String lies() {
        var options = new StringBuilder();
        Arrays.stream(Lie.values())
                .forEach(lie -> options.append("<option value=\"")
                        .append(lie.name())
                        .append("\">")
                        .append(lie.words())
                        .append("</option>"));
        return options.toString();
    }

    private Reply page(HtmlPage html) {
        return new Reply(200, HTML, html.page(name, "").getBytes(StandardCharsets.UTF_8));
    }

    private static String pair(Map.Entry<String, String> one) {
        return one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8);
    }
}
