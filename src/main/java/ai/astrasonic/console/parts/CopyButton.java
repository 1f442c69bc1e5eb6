package ai.astrasonic.console.parts;

import static ai.astrasonic.console.texts.Texts.t;

import com.vaadin.flow.component.html.NativeButton;

/** Copies a value to the clipboard and says so; the browser does it without asking the server. */
public final class CopyButton extends NativeButton {

    public CopyButton(String what, String value) {
        addClassName("copy");
        add(Glyph.of("copy"));
        getElement()
                .setAttribute("type", "button")
                .setAttribute("data-copy", value)
                .setAttribute("data-copied", t("copied", what))
                .setAttribute("aria-label", t("copy.what", what))
                .setAttribute("title", t("copy.what", what));
    }
}
