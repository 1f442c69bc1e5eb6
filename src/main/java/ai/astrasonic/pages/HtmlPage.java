package ai.astrasonic.pages;

import ai.astrasonic.shared.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import org.springframework.web.util.HtmlUtils;

/** Puts a page for people outside together: plain HTML without a script, every text escaped, light and dark, readable on a telephone. */
public final class HtmlPage {

    private static final String STYLE =
            ":root{color-scheme:light dark;--ink:#1b1f24;--soft:#57606a;--line:#d0d7de;--back:#fff;"
                    + "--card:#f6f8fa;--link:#0b4f9e;--button:#0b4f9e;--on:#fff;--note:#9a6700}"
                    + "@media(prefers-color-scheme:dark){:root{--ink:#e6edf3;--soft:#9ea7b3;--line:#30363d;--back:#0d1117;--card:#161b22;"
                    + "--link:#79c0ff;--button:#388bfd;--on:#0d1117;--note:#d29922}}"
                    + "*{box-sizing:border-box}body{margin:0 auto;max-width:66rem;padding:1.5rem 1rem 3rem;overflow-wrap:anywhere;"
                    + "font:1rem/1.6 system-ui,sans-serif;color:var(--ink);background:var(--back)}"
                    + "a{color:var(--link)}header{display:flex;flex-wrap:wrap;align-items:center;gap:.5rem 1.5rem;justify-content:space-between;"
                    + "color:var(--soft)}header nav a,header nav span{display:inline-block;padding:.35rem .25rem;margin-right:.75rem}"
                    + "h1{font-size:1.75rem;line-height:1.25;margin:1.5rem 0 .5rem}h2{font-size:1.3rem;margin:2.5rem 0 .75rem}"
                    + "h3{font-size:1.1rem;margin:0}article h2{margin-top:0}"
                    + "header button{background:none;color:var(--link);border-color:var(--line);margin:0}"
                    + "nav [aria-current]{font-weight:700;text-decoration:none}p{margin:.5rem 0;max-width:44rem}.soft{color:var(--soft)}"
                    + "article{background:var(--card);border:1px solid var(--line);border-radius:.6rem;padding:1rem;margin:.75rem 0}"
                    + "dl{display:grid;grid-template-columns:1fr;gap:.1rem 1rem;margin:.75rem 0 0}dt{color:var(--soft);font-size:.9rem}"
                    + "dd{margin:0 0 .5rem}.tag{display:inline-block;border:1px solid currentColor;border-radius:1rem;padding:0 .6rem;"
                    + "font-size:.85rem;color:var(--note)}.done{color:var(--soft)}"
                    + "label{display:block;font-weight:600;margin-top:1rem}input,select,textarea,button{font:inherit;padding:.6rem .9rem;border-radius:.4rem;"
                    + "border:1px solid var(--soft);min-height:2.75rem}input,select,textarea{width:100%;max-width:24rem;display:block;background:var(--back);"
                    + "color:var(--ink)}[type=checkbox]{display:inline;width:auto;min-height:0;margin-right:.5rem}button+button{margin-left:.5rem}"
                    + "textarea{max-width:44rem}button{background:var(--button);color:var(--on);border-color:var(--button);cursor:pointer;"
                    + "margin-top:.5rem}[role=alert]{border-left:.3rem solid #cf222e;padding-left:1rem}"
                    + "table{border-collapse:collapse;margin:.75rem 0}th,td{border:1px solid var(--line);padding:.35rem .6rem;text-align:left;vertical-align:top}"
                    + ".wide{overflow-x:auto}ins{text-decoration:underline;text-decoration-thickness:.12em}del{color:var(--soft);text-decoration:line-through}"
                    + "footer{margin-top:3rem;border-top:1px solid var(--line);padding-top:1rem;color:var(--soft)}"
                    + "@media(min-width:40rem){dl{grid-template-columns:14rem 1fr}dd{margin:0}h1{font-size:2.1rem}}"
                    + "@media print{body{max-width:none;padding:0;color:#000;background:#fff}header nav,form,.screen{display:none}"
                    + "article{break-inside:avoid;background:#fff}}";

    /** Lets nothing in but our own style, by its hash. */
    public static final String POLICY = "default-src 'none'; style-src 'sha256-" + sha256(STYLE)
            + "'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    private final Locale language;
    private final StringBuilder body = new StringBuilder();

    public HtmlPage(Locale language) {
        this.language = language;
    }

    /** Markup of our own; never a text of somebody. */
    public HtmlPage raw(String markup) {
        body.append(markup).append('\n');
        return this;
    }

    public HtmlPage element(String name, String text) {
        return raw("<" + name + ">" + escaped(text) + "</" + name.split(" ")[0] + ">");
    }

    public HtmlPage paragraph(String text) {
        return element("p", text);
    }

    public HtmlPage fact(String label, String text) {
        return raw("<dt>" + escaped(label) + "</dt><dd>" + escaped(text) + "</dd>");
    }

    public HtmlPage link(String label, String address, String text) {
        return raw("<dt>" + escaped(label) + "</dt><dd><a href=\"" + escaped(address)
                + "\" rel=\"noopener noreferrer\">" + escaped(text) + "</a></dd>");
    }

    /** @param head further elements of the head */
    public String page(String title, String head) {
        return """
                <!DOCTYPE html>
                <html lang="%s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s</title>
                %s<style>%s</style>
                </head>
                <body>
                %s</body>
                </html>
                """.formatted(language.getLanguage(), escaped(title), head, STYLE, body);
    }

    public static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }

    private static String sha256(String text) {
        return Base64.getEncoder().encodeToString(Sha256.digest().digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
