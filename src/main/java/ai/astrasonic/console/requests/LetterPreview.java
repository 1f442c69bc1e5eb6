package ai.astrasonic.console.requests;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.mail.MailPreview;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Supplier;

/** Shows a letter as the person will read it, before it is sent. */
final class LetterPreview extends Div {

    private final Div letter = new Div();

    LetterPreview(Supplier<MailPreview> mail) {
        addClassName("stack");
        letter.addClassName("letter-preview");
        letter.setVisible(false);
        add(new Button(t("requests.preview"), click -> show(mail.get())), letter);
    }

    private void show(MailPreview mail) {
        letter.removeAll();
        letter.add(new H3(mail.subject()));
        mail.text().lines().filter(line -> !line.isBlank()).forEach(line -> letter.add(new Paragraph(line)));
        letter.setVisible(true);
    }
}
