package ai.astrasonic.reports;

import static ai.astrasonic.reports.kit.Html.el;
import static ai.astrasonic.reports.kit.Html.h1;
import static ai.astrasonic.reports.kit.Html.p;
import static ai.astrasonic.reports.kit.Html.section;
import static ai.astrasonic.reports.kit.Html.strong;

import ai.astrasonic.reports.kit.Node;
import ai.astrasonic.reports.kit.Wording;
import ai.astrasonic.shared.Controller;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What all letters to data subjects begin and end with: sender, addressee, dates, reference, signature.
 *
 * @param received day of the request; null where there was none
 */
public record LetterHead(
        String name,
        List<String> address,
        String reference,
        @Nullable LocalDate received,
        Instant asOf) {

    static LetterHead of(LetterRequest request) {
        return new LetterHead(
                request.name(), request.address(), request.reference(), request.received(), request.asOf());
    }

    /** For a letter that gives data: says as of when. */
    List<Node> draw(Wording words, String title) {
        return begin(words, title, List.of(fact(words.text("head.asof"), words.moment(asOf))));
    }

    /** For a letter that gives none. */
    List<Node> open(Wording words, String title) {
        return begin(words, title, List.of());
    }

    private List<Node> begin(Wording words, String title, List<Node> more) {
        var lines = new ArrayList<Node>(name.isBlank() ? List.of() : List.of(p(name)));
        address.forEach(line -> lines.add(p(line)));
        return List.of(
                section(
                                p(Controller.NAME).styled("name"),
                                p(words.text("head.line", Controller.WEBSITE)).styled("line"))
                        .styled("letterhead"),
                section(lines).styled("address"),
                h1(title),
                facts(words, more),
                p(name.isBlank() ? words.text("head.salutation.unknown") : words.text("head.salutation", name)));
    }

    private Node facts(Wording words, List<Node> more) {
        var facts = new ArrayList<Node>();
        facts.add(fact(words.text("head.dated"), words.date(asOf)));
        if (received != null) {
            facts.add(fact(words.text("head.received"), words.date(received)));
        }
        facts.addAll(more);
        facts.add(fact(words.text("head.reference"), reference));
        return el("ul", facts).styled("facts");
    }

    private static Node fact(String name, String value) {
        return el("li", el("span", name + " ").styled("muted"), strong(value));
    }

    Node signature(Wording words, String contact) {
        return section(
                        p(words.text("head.questions", contact)),
                        p(words.text("head.regards")),
                        p(Controller.NAME),
                        p(words.text("head.office")).styled("muted"))
                .styled("signature");
    }
}
