package ai.astrasonic.reports;

import static ai.astrasonic.reports.kit.Html.el;
import static ai.astrasonic.reports.kit.Html.text;

import ai.astrasonic.reports.kit.Node;
import ai.astrasonic.reports.kit.Node.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Paragraphs in which the name of an article is never broken over two lines. */
final class Prose {

    private static final Pattern ARTICLE =
            Pattern.compile("\\(?[Aa]rt\\.\\u00A0\\d+[a-z]?(\\(\\w+\\))*( lid \\d+)?( onder \\w\\b)?[).,;]*");

    private Prose() {}

    static Element p(String paragraph) {
        var parts = new ArrayList<Node>();
        var article = ARTICLE.matcher(paragraph);
        int from = 0;
        while (article.find()) {
            add(parts, paragraph.substring(from, article.start()));
            parts.add(el("span", article.group()).styled("unbroken"));
            from = article.end();
        }
        add(parts, paragraph.substring(from));
        return el("p", parts);
    }

    private static void add(List<Node> parts, String words) {
        if (!words.isEmpty()) {
            parts.add(text(words));
        }
    }
}
