package ai.astrasonic.console.retention;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.parts.Actors;
import ai.astrasonic.console.parts.State;
import ai.astrasonic.console.parts.When;
import ai.astrasonic.console.texts.Times;
import ai.astrasonic.retention.StopSwitch;
import ai.astrasonic.retention.StopSwitch.Stop;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** Says above everything else that something is stopped, by whom, why and since when. */
final class StopBanner extends Div {

    StopBanner(List<Stop> stops, StopActs acts, Times times, Runnable changed) {
        addClassName("stop-banners");
        stops.forEach(stop -> add(banner(stop, acts, times, changed)));
        setVisible(!stops.isEmpty());
    }

    private static Component banner(Stop stop, StopActs acts, Times times, Runnable changed) {
        var what = new Span(said(stop.rule()));
        what.addClassName("strong");
        var reason = new Span(stop.reason());
        reason.addClassName("soft");
        var meta = new Div(Actors.of(stop.by()), new When(stop.at(), times));
        meta.addClassName("with-icon");
        var words = new Div(what, reason, meta);
        words.addClassName("stack");
        var banner = new Div(State.of(State.Tone.WATCH, t("retention.state.STOPPED")), words);
        banner.addClassName("stop-banner");
        if (acts.mayLift()) {
            banner.add(new Button(t("retention.lift"), click -> acts.lift(stop.rule(), changed)));
        }
        return banner;
    }

    private static String said(String rule) {
        return rule.equals(StopSwitch.ALL)
                ? t("retention.stopped.all")
                : t("retention.stopped.one", RetentionWords.rule(rule));
    }
}
