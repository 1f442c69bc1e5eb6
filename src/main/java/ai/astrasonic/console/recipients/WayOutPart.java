package ai.astrasonic.console.recipients;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.parts.Actors;
import ai.astrasonic.console.parts.Facts;
import ai.astrasonic.console.parts.ReasonDialog;
import ai.astrasonic.console.parts.State;
import ai.astrasonic.console.parts.Toast;
import ai.astrasonic.console.texts.Times;
import ai.astrasonic.outbound.CallFigures;
import ai.astrasonic.outbound.CallSwitch;
import ai.astrasonic.outbound.CallSwitch.Standing;
import ai.astrasonic.outbound.Refusals;
import ai.astrasonic.processors.Recipient;
import ai.astrasonic.reports.kit.Chart;
import ai.astrasonic.reports.kit.Chart.Series;
import ai.astrasonic.reports.kit.Markup;
import ai.astrasonic.shared.Roles;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** How calls to a recipient stand, who switched them off and why, and how they went in the last days. */
@Service
class WayOutPart {

    private final CallSwitch calls;
    private final CallFigures figures;
    private final Refusals refusals;
    private final Times times;
    private final AuthenticationContext authentication;

    WayOutPart(
            CallSwitch calls,
            CallFigures figures,
            Refusals refusals,
            Times times,
            AuthenticationContext authentication) {
        this.calls = calls;
        this.figures = figures;
        this.refusals = refusals;
        this.times = times;
        this.authentication = authentication;
    }

    /** Whether there is something to see for whoever looks. */
    boolean isFor(Recipient recipient) {
        return recipient.called().isPresent() && authentication.hasAnyRole(Roles.DPO, Roles.ENGINEER, Roles.AUDITOR);
    }

    Component[] of(Recipient recipient, Runnable changed) {
        var standing = calls.of(recipient.key());
        boolean off = standing.filter(one -> one.offBecause() != null).isPresent();
        var shown = new ArrayList<Component>();
        shown.add(facts(recipient, standing));
        act(recipient, off, changed).ifPresent(shown::add);
        shown.add(chart(recipient));
        return shown.toArray(Component[]::new);
    }

    private Facts facts(Recipient recipient, Optional<Standing> standing) {
        var facts = new Facts()
                .with(t("wayout.state"), standing.map(WayOutPart::state).orElseGet(WayOutPart::on));
        standing.ifPresent(one -> why(facts, one));
        recipient
                .called()
                .ifPresent(how -> facts.with(
                        t("wayout.pace"),
                        t("wayout.pace.value", how.perSecond(), how.patience().toSeconds())));
        return facts.with(t("wayout.refused"), refused(recipient.key()));
    }

    private static State on() {
        return State.of(State.Tone.GOOD, t("wayout.on"));
    }

    private static State state(Standing standing) {
        if (standing.offBecause() != null) {
            return State.of(State.Tone.BAD, t("wayout.off"));
        }
        return standing.restsUntil() == null ? on() : State.of(State.Tone.WATCH, t("wayout.rests"));
    }

    private void why(Facts facts, Standing standing) {
        var because = standing.offBecause();
        if (because != null) {
            facts.with(t("wayout.because"), because);
            facts.with(t("wayout.by"), Actors.of(standing.offBy() == null ? "" : standing.offBy()));
        }
        var offAt = standing.offAt();
        if (offAt != null) {
            facts.with(t("wayout.since"), times.exact(offAt, RegisterWords.locale()));
        }
        var until = standing.restsUntil();
        if (until != null) {
            facts.with(
                    t("wayout.rests.until"),
                    t("wayout.failures", times.exact(until, RegisterWords.locale()), standing.failures()));
        }
    }

    private String refused(String recipient) {
        return refusals.all().stream()
                .filter(refusal -> refusal.wanted().equals(recipient))
                .findFirst()
                .map(refusal -> t(
                        "wayout.refusal",
                        refusal.host(),
                        times.exact(refusal.lastAt(), RegisterWords.locale()),
                        refusal.count()))
                .orElseGet(() -> t("wayout.refused.none"));
    }

    private Optional<Button> act(Recipient recipient, boolean off, Runnable changed) {
        boolean may = off ? authentication.hasRole(Roles.DPO) : authentication.hasAnyRole(Roles.DPO, Roles.ENGINEER);
        if (!may) {
            return Optional.empty();
        }
        var act = off ? "wayout.switch.on" : "wayout.switch.off";
        var button = new Button(
                t(act),
                click -> new ReasonDialog(t(act + ".title", recipient.name()), t(act + ".text"), t(act), reason -> {
                            turn(recipient.key(), off, reason);
                            Toast.done(t(act + ".done"));
                            changed.run();
                        })
                        .open());
        button.addClassName("self-start");
        return Optional.of(button);
    }

    private void turn(String recipient, boolean off, String reason) {
        if (off) {
            calls.on(recipient, reason);
        } else {
            calls.off(recipient, reason);
        }
    }

    private Component chart(Recipient recipient) {
        var days = figures.of(recipient.key());
        if (days.stream().allMatch(day -> day.answered() + day.failed() == 0)) {
            return new Paragraph(t("wayout.none"));
        }
        var format = DateTimeFormatter.ofPattern("d MMM", RegisterWords.locale());
        var chart = new Chart(
                Chart.Kind.STACKED,
                RegisterWords.locale(),
                t("wayout.chart"),
                t("wayout.days"),
                t("wayout.calls"),
                days.stream().map(day -> format.format(day.on())).toList(),
                List.of(
                        Series.of(
                                t("wayout.answered"),
                                days.stream().map(CallFigures.Day::answered).toList()),
                        Series.of(
                                t("wayout.failed"),
                                days.stream().map(CallFigures.Day::failed).toList())));
        var drawn = new Div(new Html(Markup.of(chart.figureForAnyWidth())));
        drawn.addClassName("figure-chart");
        return drawn;
    }
}
