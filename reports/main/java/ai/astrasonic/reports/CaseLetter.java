package ai.astrasonic.reports;

import static ai.astrasonic.reports.Prose.p;
import static ai.astrasonic.reports.kit.Html.h2;
import static ai.astrasonic.reports.kit.Html.list;
import static ai.astrasonic.reports.kit.Html.section;

import ai.astrasonic.reports.kit.Html;
import ai.astrasonic.reports.kit.Node;
import ai.astrasonic.reports.kit.Pdf;
import ai.astrasonic.reports.kit.ReportDetails;
import ai.astrasonic.reports.kit.Table;
import ai.astrasonic.reports.kit.Wording;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A letter on a case: what was decided and why, what happens next, and how to disagree (Art. 12). */
public final class CaseLetter {

    /**
     * Every word and figure of the letter, ready to be drawn.
     *
     * @param lead its first sentences, set larger
     */
    public record Content(
            Locale language, LetterHead head, String title, String lead, List<Part> parts, String contact) {

        public Content {
            parts = List.copyOf(parts);
        }
    }

    /**
     * Something the letter tells.
     *
     * @param heading empty for what follows the lead
     * @param items a list below the paragraphs
     * @param kept a table below the paragraphs: what stays, how much, why, until when
     */
    public record Part(String heading, List<String> paragraphs, List<String> items, List<List<String>> kept) {

        private static final int MOST_ITEMS = 8;
        private static final int MOST_CHARACTERS = 800;

        public Part {
            paragraphs = List.copyOf(paragraphs);
            items = List.copyOf(items);
            kept = List.copyOf(kept);
        }

        /** Whether it would look torn when parted by a page break. */
        boolean isShort() {
            return kept.isEmpty()
                    && items.size() <= MOST_ITEMS
                    && paragraphs.stream().mapToInt(String::length).sum() <= MOST_CHARACTERS;
        }

        static Part of(String heading, List<String> paragraphs) {
            return new Part(heading, paragraphs, List.of(), List.of());
        }
    }

    private final Content content;
    private final Wording words;

    private CaseLetter(Content content) {
        this.content = content;
        this.words = new Wording("case-letters", content.language());
    }

    /** Writes the letter as PDF. */
    public static void write(Content content, OutputStream out) throws IOException {
        var letter = new CaseLetter(content);
        Pdf.write(letter.details(), letter.body(), List.of(), out);
    }

    private ReportDetails details() {
        var reference = content.head().reference();
        return new ReportDetails(
                content.title(),
                words.text("subject", content.title(), reference),
                content.language(),
                words.text("source", reference),
                content.head().asOf());
    }

    private List<Node> body() {
        var letters = new Wording("letters", content.language());
        var body = new ArrayList<Node>(content.head().open(letters, content.title()));
        body.add(p(content.lead()).styled("lead"));
        var parts = content.parts();
        parts.subList(0, parts.size() - 1).forEach(part -> body.addAll(part.isShort() ? together(part) : draw(part)));
        body.add(ending(parts.getLast(), content.head().signature(letters, content.contact())));
        return body;
    }

    /** The last part and the signature stay together, so that no page holds a signature alone. */
    private Node ending(Part last, Node signature) {
        var together = new ArrayList<>(draw(last));
        together.add(signature);
        return section(together).styled("together");
    }

    private List<Node> together(Part part) {
        return List.of(section(draw(part)).styled("together"));
    }

    private List<Node> draw(Part part) {
        var drawn = new ArrayList<Node>();
        if (!part.heading().isEmpty()) {
            drawn.add(h2(part.heading()));
        }
        part.paragraphs().forEach(text -> drawn.add(p(text)));
        if (!part.items().isEmpty()) {
            drawn.add(list(part.items()));
        }
        if (!part.kept().isEmpty()) {
            drawn.add(table(part.kept()));
        }
        return drawn;
    }

    private Node table(List<List<String>> kept) {
        var columns = List.of(
                Table.column(words.text("kept.column.1"), 30),
                Table.figures(words.text("kept.column.2"), 12),
                Table.column(words.text("kept.column.3"), 36),
                Table.column(words.text("kept.column.4"), 22));
        var rows = kept.stream()
                .map(row -> row.stream().<Node>map(Html::text).toList())
                .toList();
        return new Table("", columns, rows).draw();
    }
}
