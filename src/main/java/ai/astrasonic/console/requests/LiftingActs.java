package ai.astrasonic.console.requests;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.parts.ReasonDialog;
import ai.astrasonic.console.parts.State;
import ai.astrasonic.console.parts.Table;
import ai.astrasonic.console.parts.Toast;
import ai.astrasonic.console.parts.When;
import ai.astrasonic.console.texts.Times;
import ai.astrasonic.permissions.PlannedLifting;
import ai.astrasonic.permissions.Restriction;
import ai.astrasonic.requests.Liftings;
import ai.astrasonic.shared.Controller;
import ai.astrasonic.shared.Roles;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;

/** Restrictions with how each stands, and what the DPO can do to end one: tell the person first (Art. 18(3)). */
@Service
public class LiftingActs {

    private final Liftings liftings;
    private final Times times;
    private final AuthenticationContext authentication;

    LiftingActs(Liftings liftings, Times times, AuthenticationContext authentication) {
        this.liftings = liftings;
        this.times = times;
        this.authentication = authentication;
    }

    /** One line for each; acts for a DPO only. */
    public Table table(List<Restriction> restrictions, Runnable changed) {
        boolean acts =
                authentication.hasRole(Roles.DPO) && restrictions.stream().anyMatch(LiftingActs::isOpen);
        var headers = new ArrayList<>(List.of(t("people.ground"), t("people.state"), t("people.from")));
        if (acts) {
            headers.add(t("requests.acts"));
        }
        var table = new Table(t("people.restrictions"), headers);
        restrictions.forEach(restriction -> {
            var row = new ArrayList<Component>(List.of(
                    new Span(t("people.ground." + restriction.ground())),
                    state(restriction),
                    new When(restriction.since(), times)));
            if (acts) {
                row.add(acts(restriction, changed));
            }
            table.row(row.toArray(Component[]::new));
        });
        return table;
    }

    private static boolean isOpen(Restriction restriction) {
        return restriction.mayBeAnnounced() || restriction.isAnnounced();
    }

    private Component state(Restriction restriction) {
        if (!restriction.isInForce()) {
            return State.of(State.Tone.NEUTRAL, t("people.restriction.ended"));
        }
        return restriction.lifting().map(this::state).orElseGet(() -> plain(restriction));
    }

    private static Component plain(Restriction restriction) {
        return restriction.mayEnd()
                ? State.of(State.Tone.INFO, t("people.restriction.may-end"))
                : State.of(State.Tone.WATCH, t("people.restriction.in-force"));
    }

    private Component state(PlannedLifting lifting) {
        return switch (lifting.state()) {
            case NOTICE_ON_ITS_WAY ->
                stated(
                        State.of(State.Tone.BUSY, t("people.restriction.announcing")),
                        t("people.restriction.announcing.on", day(lifting.on())));
            case TOLD ->
                stated(
                        State.of(State.Tone.INFO, t("people.restriction.announced")),
                        t("people.restriction.announced.on", day(lifting.on())));
            case VOID ->
                stated(
                        State.of(State.Tone.BAD, t("people.restriction.void")),
                        t("people.restriction.void.because", CaseSteps.reason(lifting.because())));
        };
    }

    /** The state in two words, and below it what follows from it. */
    private static Component stated(State state, String detail) {
        var below = new Span(detail);
        below.addClassName("soft");
        var cell = new Div(state, below);
        cell.addClassName("stack");
        return cell;
    }

    private String day(LocalDate day) {
        return times.date(day, UI.getCurrent().getLocale());
    }

    private Component acts(Restriction restriction, Runnable changed) {
        var acts = new Div();
        acts.addClassName("row-acts");
        if (restriction.isAnnounced()) {
            acts.add(new Button(t("requests.lift.keep"), click -> keep(restriction, changed)));
        } else if (restriction.mayBeAnnounced()) {
            boolean byMail = liftings.isByMail(restriction.id());
            if (byMail) {
                acts.add(new Button(t("requests.lift"), click -> announce(restriction, changed)));
            }
            if (!byMail || restriction.lifting().isPresent()) {
                acts.add(new Button(t("requests.lift.paper"), click -> onPaper(restriction, changed)));
            }
        }
        return acts;
    }

    private void announce(Restriction restriction, Runnable changed) {
        new LiftingDialog(
                        fields(restriction),
                        "",
                        notice -> settle(changed, () -> {
                            liftings.announce(restriction.id(), notice);
                            Toast.done(t("requests.lift.done", day(notice.on())));
                        }))
                .open();
    }

    private void onPaper(Restriction restriction, Runnable changed) {
        var posted = new PostedFields(LocalDate.ofInstant(restriction.since(), Controller.ZONE), times.today());
        new LiftingDialog(
                        fields(restriction),
                        ".paper",
                        notice -> settle(changed, () -> {
                            liftings.announceOnPaper(restriction.id(), notice, posted.day(), posted.proof());
                            Toast.done(t("requests.lift.done.paper", day(notice.on())));
                        }))
                .with(posted, posted::valid)
                .open();
    }

    private LiftingFields fields(Restriction restriction) {
        return new LiftingFields(
                times.today(),
                liftings.languageOf(restriction.id()),
                liftings::preview,
                notice -> liftings.letter(restriction.id(), notice));
    }

    private void keep(Restriction restriction, Runnable changed) {
        new ReasonDialog(
                        t("requests.lift.keep"),
                        t("requests.lift.keep.text"),
                        t("requests.lift.keep.do"),
                        reason -> settle(changed, () -> {
                            liftings.keep(restriction.id(), liftings.languageOf(restriction.id()), reason);
                            Toast.done(t("requests.lift.kept"));
                        }))
                .open();
    }

    /** A colleague or the day itself may have been faster. */
    private static void settle(Runnable changed, Runnable act) {
        try {
            act.run();
        } catch (IllegalStateException overtaken) {
            Toast.failed(t("requests.lift.changed"));
        }
        changed.run();
    }
}
