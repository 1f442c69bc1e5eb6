package ai.astrasonic.console.parts;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/** A state as colour, shape and word, so that no one of them has to be seen. */
public final class State extends Span {

    /** How good or urgent a state is; decides its colour and its shape. */
    public enum Tone {
        GOOD("circle-check"),
        WATCH("clock"),
        BAD("circle-alert"),
        NEUTRAL("circle-dashed"),
        BUSY("loader-circle"),
        INFO("info");

        private final String icon;

        Tone(String icon) {
            this.icon = icon;
        }
    }

    private State(Tone tone, String word) {
        addClassNames("state", "state-" + tone.name().toLowerCase(Locale.ROOT));
        add(Glyph.of(tone.icon), new Span(word));
    }

    public static State of(Tone tone, String word) {
        return new State(tone, word);
    }
}
