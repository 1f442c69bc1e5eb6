package ai.astrasonic.console.policies;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.parts.State;
import ai.astrasonic.policies.text.Piece;
import ai.astrasonic.policies.text.PolicyDiff;
import ai.astrasonic.policies.text.SectionDiff;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What changed, section by section: words that went are crossed out and those that came underlined, never by colour alone. */
final class DiffPart {

    private DiffPart() {}

    static Component of(Optional<PolicyDiff> diff, Locale language) {
        var part = new Div();
        part.addClassName("stack");
        part.getElement().setAttribute("lang", language.getLanguage());
        if (diff.isEmpty()) {
            part.add(own(t("policies.diff.none")));
        } else if (diff.get().changed().isEmpty()) {
            part.add(own(t("policies.diff.same")));
        } else {
            part.add(own(t("policies.diff.legend")));
            diff.get().changed().forEach(section -> part.add(section(section)));
        }
        return part;
    }

    /** In the language of the console, whatever is compared. */
    private static Component own(String words) {
        var paragraph = new Paragraph(words);
        paragraph.getElement().setAttribute("lang", PolicyTexts.locale().getLanguage());
        return paragraph;
    }

    private static Component section(SectionDiff section) {
        var heading = new H3();
        if (section.heading().stream().allMatch(piece -> piece.text().isBlank())) {
            heading.setText(t("policies.diff.above"));
        } else {
            section.heading().forEach(piece -> heading.add(piece(piece)));
        }
        var card = new Div(heading, fate(section.fate()));
        card.addClassNames("stack", "apart", "policy-diff");
        section.lines().forEach(line -> card.add(line(line)));
        return card;
    }

    private static Component fate(SectionDiff.Fate fate) {
        var tone = fate == SectionDiff.Fate.REMOVED ? State.Tone.WATCH : State.Tone.INFO;
        return State.of(tone, t("policies.fate." + fate));
    }

    private static Component line(List<Piece> line) {
        var paragraph = new Paragraph();
        line.forEach(piece -> paragraph.add(piece(piece)));
        return paragraph;
    }

    private static Component piece(Piece piece) {
        return switch (piece.kind()) {
            case SAME -> new Span(piece.text());
            case REMOVED -> marked("del", piece);
            case ADDED -> marked("ins", piece);
        };
    }

    /** The blank after it is not crossed out with it. */
    private static Component marked(String element, Piece piece) {
        var mark = new HtmlContainer(element);
        mark.setText(piece.text().stripTrailing());
        return new Span(mark, new Span(" "));
    }
}
