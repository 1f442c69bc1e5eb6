package ai.astrasonic.console.breaches;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.breaches.report.Answer;
import ai.astrasonic.breaches.report.FormState;
import ai.astrasonic.breaches.report.Template;
import ai.astrasonic.console.parts.State;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.Locale;

/** Says in words and colours how far a form is answered. */
final class ReportWords {

    private ReportWords() {}

    static State standing(Answer answer) {
        var tone = switch (answer.standing()) {
            case RECORDED, CONFIRMED -> State.Tone.GOOD;
            case DERIVED -> State.Tone.WATCH;
            case MISSING -> State.Tone.BAD;
            case EMPTY -> State.Tone.NEUTRAL;
        };
        return State.of(tone, t("notification.standing." + answer.standing()));
    }

    static String template(Template template) {
        return t("notification.template." + template);
    }

    /** A bar that is told in words too. */
    static Div meter(FormState state) {
        var words = t("notification.meter", String.valueOf(state.settled()), String.valueOf(state.needed()));
        var bar = new ProgressBar(0, Math.max(state.needed(), 1), state.settled());
        bar.getElement().setAttribute("aria-label", template(state.form().template()) + ": " + words);
        var meter = new Div(new Span(words), bar);
        meter.addClassName("stack");
        return meter;
    }

    static Locale locale() {
        return UI.getCurrent().getLocale();
    }
}
