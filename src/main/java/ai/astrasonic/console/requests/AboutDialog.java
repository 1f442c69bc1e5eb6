package ai.astrasonic.console.requests;

import static ai.astrasonic.console.texts.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.function.Consumer;

/** Asks what an objection is about, where the request did not say. */
final class AboutDialog extends Dialog {

    AboutDialog(List<String> choices, Consumer<String> act) {
        addClassName("reason-dialog");
        setHeaderTitle(t("requests.about.find"));
        var about = new Select<String>();
        about.setLabel(t("requests.about"));
        about.setItems(choices);
        about.setItemLabelGenerator(About::inWords);
        about.setWidthFull();
        var go = new Button(t("requests.about.do"), click -> {
            if (DecisionActs.chosen(about)) {
                close();
                act.accept(about.getValue());
            }
        });
        go.addThemeVariants(ButtonVariant.PRIMARY);
        add(new Paragraph(t("requests.about.text")), about);
        getFooter().add(new Button(t("cancel"), click -> close()), go);
    }
}
