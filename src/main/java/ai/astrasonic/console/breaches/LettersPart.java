package ai.astrasonic.console.breaches;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.accounts.AccountReveal;
import ai.astrasonic.breaches.Breach;
import ai.astrasonic.breaches.BreachStatus;
import ai.astrasonic.breaches.letters.Letter;
import ai.astrasonic.breaches.letters.LetterState;
import ai.astrasonic.breaches.letters.LettersOfBreach;
import ai.astrasonic.breaches.letters.NotReached;
import ai.astrasonic.console.parts.Actors;
import ai.astrasonic.console.parts.Facts;
import ai.astrasonic.console.parts.Masked;
import ai.astrasonic.console.parts.Section;
import ai.astrasonic.console.parts.Table;
import ai.astrasonic.console.parts.Ticker;
import ai.astrasonic.shared.Roles;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Service;

/** Letters to the people of a breach: what they say, who approved them, how far they came, and whom none reached. */
@Service
class LettersPart implements BreachPart {

    private static final int AFTER_THE_REPORT = 500;
    private static final int SHOWN = 50;

    private final LettersOfBreach letters;
    private final LetterActs acts;
    private final AccountReveal reveal;
    private final AuthenticationContext authentication;
    private final Ticker ticker;

    LettersPart(
            LettersOfBreach letters,
            LetterActs acts,
            AccountReveal reveal,
            AuthenticationContext authentication,
            Ticker ticker) {
        this.letters = letters;
        this.acts = acts;
        this.reveal = reveal;
        this.authentication = authentication;
        this.ticker = ticker;
    }

    @Override
    public int order() {
        return AFTER_THE_REPORT;
    }

    @Override
    public boolean isFor(Breach breach) {
        return breach.status() == BreachStatus.OPEN || breach.status() == BreachStatus.CLOSED;
    }

    @Override
    public Component of(Breach breach, Runnable changed) {
        var section = new Section(t("letters.title"));
        show(section, breach, changed);
        return section;
    }

    private void show(Section section, Breach breach, Runnable changed) {
        var all = letters.of(breach.id());
        var shown = new ArrayList<Component>();
        boolean isAnyOpen = all.stream().anyMatch(letter -> isOpen(letter.state()));
        if (all.isEmpty()) {
            shown.add(new Paragraph(t("letters.none")));
        }
        if (!isAnyOpen && breach.status() == BreachStatus.OPEN && acts.mayAct()) {
            var row = new Div(acts.draft(breach, changed));
            row.addClassName("chips");
            shown.add(row);
        }
        Runnable moved = () -> show(section, breach, changed);
        all.forEach(letter -> shown.add(card(breach, letter, changed, moved)));
        section.show(shown.toArray(Component[]::new));
    }

    private static boolean isOpen(LetterState state) {
        return state == LetterState.DRAFT || state == LetterState.ASKED || state == LetterState.APPROVED;
    }

    private Component card(Breach breach, Letter letter, Runnable changed, Runnable moved) {
        var card = new Div(
                LetterTexts.state(letter.state()), facts(letter), new LetterProgress(letters, letter, ticker, moved));
        card.addClassNames("stack", "apart");
        if (letter.state() == LetterState.ASKED && authentication.hasAnyRole(Roles.DPO, Roles.AUDITOR)) {
            card.add(new Anchor("approvals", t("letters.to-approvals")));
        }
        var buttons = acts.of(breach, letter, changed);
        if (!buttons.isEmpty()) {
            var row = new Div(buttons.toArray(Component[]::new));
            row.addClassName("chips");
            card.add(row);
        }
        if (letter.gatheredAt() != null && authentication.hasAnyRole(Roles.DPO, Roles.AUDITOR)) {
            notReached(letter, changed).forEach(card::add);
        }
        return card;
    }

    private Facts facts(Letter letter) {
        var people = letter.people();
        var facts = new Facts()
                .with(t("letters.drafted-by"), Actors.of(letter.draftedBy()))
                .with(
                        t("letters.people"),
                        LetterTexts.number(people == null ? letters.addressees(letter.id()) : people));
        var by = letter.approvedBy();
        if (by != null) {
            facts.with(t("letters.approved-by"), Actors.of(by));
        }
        return facts;
    }

    private List<Component> notReached(Letter letter, Runnable changed) {
        var people = letters.notReached(letter.id(), null, SHOWN);
        if (people.isEmpty()) {
            return List.of();
        }
        var table = new Table(
                t("letters.not-reached"),
                List.of(t("letters.address"), t("letters.why"), t("letters.tries"), t("letters.otherwise.told")));
        people.forEach(person -> row(table, letter, person, changed));
        return people.size() < SHOWN
                ? List.of(table)
                : List.of(table, more(table, letter, people.getLast().id(), changed));
    }

    /** Each press adds the next page below, read from where the last one ended. */
    private Button more(Table table, Letter letter, UUID last, Runnable changed) {
        var after = new AtomicReference<>(last);
        var more = new Button(t("letters.more", SHOWN));
        more.addClickListener(click -> {
            var people = letters.notReached(letter.id(), after.get(), SHOWN);
            people.forEach(person -> row(table, letter, person, changed));
            people.forEach(person -> after.set(person.id()));
            more.setVisible(people.size() == SHOWN);
        });
        return more;
    }

    private void row(Table table, Letter letter, NotReached person, Runnable changed) {
        table.row(
                address(person),
                new Span(why(person)),
                new Span(LetterTexts.number(person.attempts())),
                told(letter, person, changed));
    }

    private Component address(NotReached person) {
        var address = person.address();
        if (address == null) {
            return new Anchor("people?selected=" + person.account(), t("letters.no-address"));
        }
        return acts.mayAct()
                ? new Masked(
                        t("letters.address"),
                        address.masked(),
                        reason -> reveal.reveal(person.account(), AccountReveal.Field.EMAIL, reason)
                                .orElse("–"))
                : new Span(address.masked());
    }

    private static String why(NotReached person) {
        var note = person.note();
        return LetterTexts.outcome(person.outcome()) + (note == null ? "" : ": " + note);
    }

    private Component told(Letter letter, NotReached person, Runnable changed) {
        var otherwise = person.otherwise();
        if (otherwise != null) {
            return new Span(otherwise);
        }
        return acts.mayAct() ? acts.toldOtherwise(letter.id(), person, changed) : new Span(t("letters.not-yet"));
    }
}
