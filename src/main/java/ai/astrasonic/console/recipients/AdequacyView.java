package ai.astrasonic.console.recipients;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.parts.Actors;
import ai.astrasonic.console.parts.Page;
import ai.astrasonic.console.parts.PageHead;
import ai.astrasonic.console.parts.Section;
import ai.astrasonic.console.parts.State;
import ai.astrasonic.console.parts.Table;
import ai.astrasonic.processors.DecisionStanding;
import ai.astrasonic.processors.RecipientRegister;
import ai.astrasonic.processors.Recipients;
import ai.astrasonic.shared.Roles;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;

/** The decisions on adequacy of Art. 45: which are in force, who rests on them, and how to withdraw one. */
@Route("recipients/adequacy")
@RolesAllowed({Roles.DPO, Roles.FINANCE, Roles.ENGINEER, Roles.AUDITOR})
class AdequacyView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private final transient RecipientRegister register;
    private final transient RecipientActs acts;
    private final transient RegisterWords words;
    private final transient Recipients recipients;

    AdequacyView(RecipientRegister register, RecipientActs acts, RegisterWords words, Recipients recipients) {
        this.register = register;
        this.acts = acts;
        this.words = words;
        this.recipients = recipients;
        wide();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        removeAll();
        add(
                RegisterPages.ADEQUACY.links(),
                new PageHead(t("recipients.page.adequacy"), t("recipients.adequacy.sentence")),
                new Section(t("recipients.adequacy.title"), table()));
    }

    private Table table() {
        var table = new Table(
                t("recipients.adequacy.title"),
                List.of(
                        t("recipients.adequacy.place"),
                        t("recipients.state"),
                        t("recipients.adequacy.scope"),
                        t("recipients.adequacy.days"),
                        t("recipients.adequacy.concerned"),
                        t("recipients.adequacy.acts")));
        register.decisions().stream()
                .sorted(Comparator.comparing(
                                (DecisionStanding one) -> one.concerned().isEmpty())
                        .thenComparing(
                                one -> one.decision().place().in(RegisterWords.locale()),
                                String.CASE_INSENSITIVE_ORDER))
                .forEach(one -> table.row(place(one), state(one), scope(one), days(one), concerned(one), act(one)));
        return table;
    }

    private static Component place(DecisionStanding one) {
        var place = new Span(one.decision().place().in(RegisterWords.locale()));
        place.addClassNames("strong", "narrow-text");
        var decision = new Span(one.decision().decision());
        decision.addClassNames("soft", "narrow-text");
        return stack(place, decision);
    }

    private Component state(DecisionStanding one) {
        var state = one.inForce()
                ? State.of(State.Tone.GOOD, t("recipients.adequacy.on"))
                : State.of(State.Tone.BAD, t("recipients.adequacy.off"));
        return one.ruling()
                .<Component>map(ruling -> {
                    var why = new Span(words.date(ruling.what().effectiveOn()) + ": "
                            + ruling.filed().reason());
                    why.addClassNames("soft", "narrow-text");
                    return stack(state, why, Actors.of(ruling.filed().by()));
                })
                .orElse(state);
    }

    private static Component scope(DecisionStanding one) {
        return new Span(t("processors:scope." + one.decision().scope()));
    }

    private Component days(DecisionStanding one) {
        var until = one.decision().until();
        var days = new Span(words.date(one.decision().from()) + (until == null ? "" : " – " + words.date(until)));
        days.addClassName("narrow-text");
        return days;
    }

    private Component concerned(DecisionStanding one) {
        var keys = one.concerned().stream()
                .<Component>map(key ->
                        new Anchor("recipients/" + key, recipients.get(key).name()))
                .toArray(Component[]::new);
        var all = new Div(keys);
        all.addClassName("chips");
        return keys.length == 0 ? new Span("–") : all;
    }

    private Component act(DecisionStanding one) {
        var decision = one.decision();
        return (one.inForce()
                        ? acts.button(t("recipients.withdraw.file"), () -> acts.withdraw(decision, this::show))
                        : acts.button(t("recipients.restore.file"), () -> acts.restore(decision, this::show)))
                .<Component>map(AdequacyView::bar)
                .orElseGet(() -> new Span("–"));
    }

    private static Div bar(Component act) {
        var bar = new Div(act);
        bar.addClassName("row-acts");
        return bar;
    }

    private static Div stack(Component... lines) {
        var stack = new Div(lines);
        stack.addClassName("stack");
        return stack;
    }

    @Override
    public String getPageTitle() {
        return t("recipients.page.adequacy");
    }
}
