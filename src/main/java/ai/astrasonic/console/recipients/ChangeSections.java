package ai.astrasonic.console.recipients;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.parts.Actors;
import ai.astrasonic.console.parts.Facts;
import ai.astrasonic.console.parts.Section;
import ai.astrasonic.console.parts.State;
import ai.astrasonic.console.parts.Table;
import ai.astrasonic.console.parts.Timeline;
import ai.astrasonic.console.parts.When;
import ai.astrasonic.console.texts.Times;
import ai.astrasonic.recipientchanges.Change;
import ai.astrasonic.recipientchanges.ChangeState;
import ai.astrasonic.recipientchanges.ChangeStep;
import ai.astrasonic.recipientchanges.Changes;
import ai.astrasonic.recipientchanges.FieldChange;
import ai.astrasonic.recipientchanges.ObjectionView;
import ai.astrasonic.shared.LocalText;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The parts of a change's page. */
@Service
class ChangeSections {

    private final Changes changes;
    private final ChangeActs acts;
    private final ChangeWords words;
    private final Times times;

    ChangeSections(Changes changes, ChangeActs acts, ChangeWords words, Times times) {
        this.changes = changes;
        this.acts = acts;
        this.words = words;
        this.times = times;
    }

    List<Component> of(Change change, Runnable changed) {
        var shown = new ArrayList<Component>();
        shown.add(new Section(t("changes.diff"), diff(change)));
        if (change.state().isPublic()) {
            shown.add(new Section(t("changes.campaign"), campaign(change)));
            shown.add(new Section(t("changes.objections"), objections(change, changed)));
        }
        shown.add(new Section(
                t("recipients.history"),
                new Timeline(
                        changes.steps(change.id()).stream()
                                .map(ChangeSections::event)
                                .toList(),
                        times),
                new Anchor("audit?object=" + change.id(), t("audit.more"))));
        return shown;
    }

    private Component diff(Change change) {
        var diff = changes.diff(change.id());
        if (diff.isEmpty()) {
            return new Paragraph(t("changes.diff.removed"));
        }
        var table = new Table(t("changes.diff"), List.of(t("changes.fact"), t("changes.before"), t("changes.after")));
        diff.forEach(one -> table.row(name(one), value(one.before()), value(one.after())));
        return table;
    }

    private static Component name(FieldChange one) {
        var name = new Span(t("changes.field." + one.field()));
        name.addClassName("strong");
        return name;
    }

    private static Component value(Optional<LocalText> value) {
        var shown = new Span(value.map(text -> text.in(RegisterWords.locale())).orElse("–"));
        shown.addClassName("narrow-text");
        return shown;
    }

    private Component campaign(Change change) {
        var count = changes.notices(change.id());
        var facts = new Facts()
                .with(t("changes.audience"), t("changes.audience." + change.audience()))
                .with(t("changes.window"), words.window(change))
                .with(t("changes.waiting"), String.valueOf(count.waiting()))
                .with(t("changes.on-its-way"), String.valueOf(count.onItsWay()))
                .with(t("changes.sent"), String.valueOf(count.sent()))
                .with(t("changes.refused"), failed(count.refused()))
                .with(t("changes.given-up"), failed(count.givenUp()));
        var because = change.because();
        if (because != null) {
            facts.with(t("changes.because"), because.in(RegisterWords.locale()));
        }
        return facts;
    }

    private static Component failed(long count) {
        return count == 0 ? new Span("0") : State.of(State.Tone.WATCH, String.valueOf(count));
    }

    private Component[] objections(Change change, Runnable changed) {
        var shown = new ArrayList<Component>();
        var all = changes.objections(change.id());
        if (all.isEmpty()) {
            shown.add(new Paragraph(t("changes.objections.none")));
        }
        all.forEach(one -> shown.add(objection(change, one, changed)));
        if (change.state() == ChangeState.ANNOUNCED) {
            acts.button(t("changes.object"), () -> acts.object(change, changed)).ifPresent(shown::add);
        }
        return shown.toArray(Component[]::new);
    }

    private Component objection(Change change, ObjectionView one, Runnable changed) {
        var decision = one.decision();
        var state = decision == null
                ? State.of(State.Tone.WATCH, t("changes.objection.open"))
                : State.of(State.Tone.INFO, t("changes.objection." + decision));
        var who = new Div(new Span(one.address()), new When(one.receivedAt(), times));
        who.addClassName("line");
        var card = new Div(who, state, new Paragraph(one.words()));
        card.addClassName("stack");
        var because = one.because();
        if (because != null) {
            card.add(new Paragraph(because));
        } else if (change.state() == ChangeState.ANNOUNCED) {
            for (var what : ObjectionView.Decision.values()) {
                acts.button(t("changes.decide." + what), () -> acts.decide(one, what, changed))
                        .ifPresent(card::add);
            }
        }
        return card;
    }

    private static Timeline.Event event(ChangeStep step) {
        return new Timeline.Event(
                step.at(),
                "file-text",
                t("changes.step." + step.kind()),
                Optional.of(step.reason()),
                Actors.of(step.by()));
    }
}
