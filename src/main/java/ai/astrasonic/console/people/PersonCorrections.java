package ai.astrasonic.console.people;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.parts.Masked;
import ai.astrasonic.console.parts.Section;
import ai.astrasonic.console.parts.State;
import ai.astrasonic.console.parts.Table;
import ai.astrasonic.console.parts.When;
import ai.astrasonic.console.texts.Times;
import ai.astrasonic.rectification.Reached.Outcome;
import ai.astrasonic.rectification.Rectification;
import ai.astrasonic.rectification.RectificationReveal;
import ai.astrasonic.rectification.RectificationReveal.Side;
import ai.astrasonic.rectification.Rectifications;
import ai.astrasonic.rectification.Statement;
import ai.astrasonic.rectification.Statements;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.Roles;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.List;
import org.springframework.stereotype.Service;

/** What was corrected about a person, by which evidence and in how many places, and what the person added. */
@Service
class PersonCorrections {

    private static final String HIDDEN = "•••";

    private final Rectifications rectifications;
    private final RectificationReveal reveal;
    private final Statements statements;
    private final AuthenticationContext authentication;
    private final Times times;

    PersonCorrections(
            Rectifications rectifications,
            RectificationReveal reveal,
            Statements statements,
            AuthenticationContext authentication,
            Times times) {
        this.rectifications = rectifications;
        this.reveal = reveal;
        this.statements = statements;
        this.authentication = authentication;
        this.times = times;
    }

    Section of(AccountId person) {
        var corrected = rectifications.of(person);
        var added = statements.of(person);
        if (corrected.isEmpty() && added.isEmpty()) {
            return new Section(t("people.corrections"), new Paragraph(t("people.corrections.none")));
        }
        var table = new Table(
                t("people.corrections"),
                List.of(t("people.corrected"), t("people.values"), t("people.state"), t("people.from")));
        corrected.forEach(done -> table.row(what(done), values(done), state(done), new When(done.at(), times)));
        added.forEach(statement -> table.row(
                what(statement), new Span(HIDDEN), State.of(State.Tone.INFO, t("people.statement")), when(statement)));
        return new Section(t("people.corrections"), table);
    }

    private static Component what(Rectification done) {
        var evidence = new Span(done.evidence());
        evidence.addClassName("soft");
        var both = new Div(new Span(t("people.attribute." + done.attribute())), evidence);
        both.addClassName("stack");
        return both;
    }

    private static Component what(Statement statement) {
        return new Span(statement.dataSet());
    }

    private Component when(Statement statement) {
        return new When(statement.at(), times);
    }

    /** Before and after; who may not look sees that there are values, and no more. */
    private Component values(Rectification done) {
        if (!authentication.hasRole(Roles.DPO)) {
            return new Span(HIDDEN);
        }
        var both = new Div(
                shown(done, Side.BEFORE, t("people.before")), shown(done, Side.AFTER, t("people.after")));
        both.addClassName("stack");
        return both;
    }

    private Component shown(Rectification done, Side side, String name) {
        return new Masked(
                name,
                name + " " + HIDDEN,
                reason -> reveal.reveal(done.id(), side, reason).orElse("–"));
    }

    private static State state(Rectification done) {
        int waiting = done.waiting().size();
        return waiting > 0
                ? State.of(State.Tone.WATCH, t("people.corrected.waiting", reached(done), waiting))
                : State.of(State.Tone.GOOD, t("people.corrected.everywhere", reached(done)));
    }

    /** Places that were corrected or confirmed, the account itself among them. */
    private static long reached(Rectification done) {
        return 1
                + done.places().stream()
                        .filter(place -> place.outcome() == Outcome.CORRECTED || place.outcome() == Outcome.CONFIRMED)
                        .count();
    }
}
