package ai.astrasonic.console.people;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.activities.Activities;
import ai.astrasonic.consent.Consents;
import ai.astrasonic.console.parts.Section;
import ai.astrasonic.console.parts.State;
import ai.astrasonic.console.parts.Table;
import ai.astrasonic.console.parts.When;
import ai.astrasonic.console.requests.LiftingActs;
import ai.astrasonic.console.texts.Times;
import ai.astrasonic.permissions.Objection;
import ai.astrasonic.permissions.Objections;
import ai.astrasonic.permissions.Restrictions;
import ai.astrasonic.shared.AccountId;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.springframework.stereotype.Service;

/** What may be done with a person's data: restrictions, objections and consents, each with its state in words. */
@Service
class PersonRights {

    private final Restrictions restrictions;
    private final Objections objections;
    private final Consents consents;
    private final Activities activities;
    private final LiftingActs liftings;
    private final Times times;

    PersonRights(
            Restrictions restrictions,
            Objections objections,
            Consents consents,
            Activities activities,
            LiftingActs liftings,
            Times times) {
        this.restrictions = restrictions;
        this.objections = objections;
        this.consents = consents;
        this.activities = activities;
        this.liftings = liftings;
        this.times = times;
    }

    Component[] of(AccountId person) {
        return new Component[] {
            restrictions(person),
            section(
                    "people.objections",
                    "people.objection.to",
                    objections.of(person).stream().map(this::row).toList()),
            section(
                    "people.consents",
                    "people.consent.to",
                    consents.of(person).stream().map(this::row).toList())
        };
    }

    private Section restrictions(AccountId person) {
        var all = restrictions.of(person);
        return all.isEmpty()
                ? new Section(t("people.restrictions"), new Paragraph(t("people.restrictions.none")))
                : new Section(
                        t("people.restrictions"),
                        liftings.table(all, () -> UI.getCurrent().refreshCurrentRoute(false)));
    }

    private static Section section(String title, String what, List<Component[]> rows) {
        if (rows.isEmpty()) {
            return new Section(t(title), new Paragraph(t(title + ".none")));
        }
        var table = new Table(t(title), List.of(t(what), t("people.state"), t("people.from")));
        rows.forEach(table::row);
        return new Section(t(title), table);
    }

    private Component[] row(Objection objection) {
        var activity = activities.get(objection.activity()).title();
        return new Component[] {
            new Span(activity.in(UI.getCurrent().getLocale())), state(objection), new When(objection.since(), times)
        };
    }

    private Component[] row(Consents.Decided decided) {
        return new Component[] {
            new Span(t("people.purpose." + decided.purpose())),
            decided.given()
                    ? State.of(State.Tone.GOOD, t("people.consent.given"))
                    : State.of(State.Tone.NEUTRAL, t("people.consent.refused")),
            new When(decided.at(), times)
        };
    }

    private static State state(Objection objection) {
        if (!objection.isInForce()) {
            boolean rejected = objection.upheld().filter(upheld -> !upheld).isPresent();
            return State.of(
                    State.Tone.NEUTRAL, t(rejected ? "people.objection.rejected" : "people.objection.taken-back"));
        }
        return objection.isDecided()
                ? State.of(State.Tone.GOOD, t("people.objection.upheld"))
                : State.of(State.Tone.WATCH, t("people.objection.in-force"));
    }
}
