package ai.astrasonic.api;

import static ai.astrasonic.pages.HtmlPage.escaped;

import ai.astrasonic.pages.HtmlPage;
import ai.astrasonic.pages.PageTexts;
import ai.astrasonic.policies.text.Block;
import ai.astrasonic.policies.text.Block.Paragraph;
import ai.astrasonic.policies.text.Block.Points;
import ai.astrasonic.policies.text.Block.Table;
import ai.astrasonic.policies.text.Piece;
import ai.astrasonic.policies.text.PolicyDiff;
import ai.astrasonic.policies.text.PolicyText;
import ai.astrasonic.policies.text.SectionDiff;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A policy as markup, and what changed in it: crossed out or underlined, never by colour alone. */
final class PolicyMarkup {

    private final HtmlPage html;
    private final PageTexts texts;

    PolicyMarkup(HtmlPage html, PageTexts texts) {
        this.html = html;
        this.texts = texts;
    }

    /** Below a heading of the page, so that each of its own is one deeper. */
    void text(PolicyText text) {
        text.sections().forEach(section -> {
            if (!section.heading().isEmpty()) {
                html.element("h" + (section.level() + 1), section.heading());
            }
            section.blocks().forEach(this::block);
        });
    }

    private void block(Block block) {
        switch (block) {
            case Paragraph(var lines) ->
                html.raw("<p>" + lines.stream().map(HtmlPage::escaped).collect(Collectors.joining("<br>")) + "</p>");
            case Points(var items) ->
                html.raw("<ul>"
                        + items.stream()
                                .map(item -> "<li>" + escaped(item) + "</li>")
                                .collect(Collectors.joining()) + "</ul>");
            case Table(var head, var rows) -> {
                html.raw("<div class=\"wide\" tabindex=\"0\" role=\"group\" aria-label=\""
                        + escaped(String.join(", ", head)) + "\"><table><thead>" + row("th scope=\"col\"", head)
                        + "</thead><tbody>");
                rows.forEach(cells -> html.raw(row("td", cells)));
                html.raw("</tbody></table></div>");
            }
        }
    }

    private static String row(String element, List<String> cells) {
        var end = "</" + element.split(" ")[0] + ">";
        return cells.stream()
                .map(cell -> "<" + element + ">" + escaped(cell) + end)
                .collect(Collectors.joining("", "<tr>", "</tr>"));
    }

    void diff(Optional<PolicyDiff> diff) {
        if (diff.isEmpty()) {
            html.paragraph(texts.text("changed.none"));
        } else if (diff.get().changed().isEmpty()) {
            html.paragraph(texts.text("changed.same"));
        } else {
            html.paragraph(texts.text("changed.legend"));
            diff.get().changed().forEach(this::section);
        }
    }

    private void section(SectionDiff section) {
        var heading = section.heading().stream().allMatch(piece -> piece.text().isBlank())
                ? escaped(texts.text("above"))
                : pieces(section.heading());
        html.raw("<article><h3>" + heading + "</h3><p><span class=\"tag\">"
                + escaped(texts.text("fate." + section.fate())) + "</span></p>");
        section.lines().forEach(line -> html.raw("<p>" + pieces(line) + "</p>"));
        html.raw("</article>");
    }

    private static String pieces(List<Piece> line) {
        return line.stream()
                .map(piece -> switch (piece.kind()) {
                    case SAME -> escaped(piece.text());
                    case REMOVED -> "<del>" + escaped(piece.text().stripTrailing()) + "</del> ";
                    case ADDED -> "<ins>" + escaped(piece.text().stripTrailing()) + "</ins> ";
                })
                .collect(Collectors.joining());
    }
}
