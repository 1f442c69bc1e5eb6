package ai.astrasonic.console.recipients;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.shared.LocalText;
import com.vaadin.flow.component.textfield.TextArea;

/** The same text in both languages, beside each other. */
record TextPair(TextArea en, TextArea nl) {

    private static final int LONGEST = 2_000;

    TextPair(String label) {
        this(field(label, "English"), field(label, "Nederlands"));
    }

    private static TextArea field(String label, String language) {
        var field = new TextArea(t(label) + " (" + language + ")");
        field.setMaxLength(LONGEST);
        return field;
    }

    void set(LocalText text) {
        en.setValue(text.en());
        nl.setValue(text.nl());
    }

    /** Only once both were said. */
    LocalText value() {
        return new LocalText(en.getValue().strip(), nl.getValue().strip());
    }
}
