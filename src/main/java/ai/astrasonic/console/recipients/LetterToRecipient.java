package ai.astrasonic.console.recipients;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.parts.CopyButton;
import ai.astrasonic.console.parts.Facts;
import ai.astrasonic.correspondence.Letter;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;

/** The words to send to a recipient, ready to copy: whoever opens them sees by what it knows the person. */
final class LetterToRecipient extends Dialog {

    LetterToRecipient(Letter letter) {
        setHeaderTitle(t("tasks.letter"));
        addClassNames("reason-dialog", "hold-dialog");
        var words = new TextArea(t("tasks.letter.body"));
        words.setValue(letter.body());
        words.setReadOnly(true);
        words.setWidthFull();
        add(
                new Paragraph(t("tasks.letter.text")),
                new Facts()
                        .with(t("tasks.letter.to"), copied(t("tasks.letter.to"), letter.to()))
                        .with(t("tasks.letter.subject"), copied(t("tasks.letter.subject"), letter.subject())),
                words,
                copied(t("tasks.letter.body"), letter.body(), t("tasks.letter.copy")));
        getFooter().add(new Button(t("close"), click -> close()));
    }

    private static Component copied(String what, String value) {
        return copied(what, value, value);
    }

    private static Component copied(String what, String value, String shown) {
        var line = new Div(new Span(shown), new CopyButton(what, value));
        line.addClassName("actor");
        return line;
    }
}
