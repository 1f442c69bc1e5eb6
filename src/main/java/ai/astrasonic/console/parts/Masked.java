package ai.astrasonic.console.parts;

import static ai.astrasonic.console.texts.Texts.t;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.function.Function;

/** A personal value that stays masked until somebody says why it must be read; masked again after 30 seconds. */
public final class Masked extends Span {

    private static final String REMASK = "clearTimeout(this.remask); this.remask = "
            + "setTimeout(() => this.dispatchEvent(new CustomEvent('remask')), 30000)";

    private final String name;
    private final String masked;
    private final transient Function<String, String> reveal;
    private final Span value = new Span();
    private final NativeButton toggle = new NativeButton();
    private boolean shown;

    /** The function takes the reason, has it recorded, and only then answers with the value. */
    public Masked(String name, String masked, Function<String, String> reveal) {
        this.name = name;
        this.masked = masked;
        this.reveal = reveal;
        addClassName("masked");
        toggle.addClassName("copy");
        toggle.addClickListener(click -> {
            if (shown) {
                hide();
            } else {
                ask();
            }
        });
        value.getElement().setAttribute("aria-live", "polite");
        getElement().addEventListener("remask", event -> hide());
        add(value, toggle);
        hide();
    }

    private void ask() {
        new ReasonDialog(t("reveal.title", name), t("reveal.text"), t("reveal.do"), this::show).open();
    }

    private void show(String reason) {
        value.setText(reveal.apply(reason));
        shown = true;
        offer("eye-off", t("reveal.hide", name));
        toggle.getElement().executeJs("setTimeout(() => this.focus(), 50)");
        getElement().executeJs(REMASK);
    }

    private void hide() {
        value.setText(masked);
        shown = false;
        offer("eye", t("reveal.title", name));
    }

    private void offer(String icon, String label) {
        toggle.removeAll();
        toggle.add(Glyph.of(icon));
        toggle.getElement().setAttribute("aria-label", label).setAttribute("title", label);
    }
}
