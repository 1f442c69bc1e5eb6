package ai.astrasonic.console.requests;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.requests.OnBehalf.Relation;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Asks what proves that somebody may ask for the person, and of a parent when the child was born. */
final class MandateDialog extends Dialog {

    private static final int SHORTEST = 10;

    private final TextArea proof = new TextArea(t("requests.mandate.proof"));
    private final DatePicker born = new DatePicker(t("requests.mandate.born"));
    private final transient BiConsumer<String, @Nullable LocalDate> act;

    MandateDialog(Relation relation, BiConsumer<String, @Nullable LocalDate> act) {
        this.act = act;
        addClassName("reason-dialog");
        setHeaderTitle(t("requests.mandate.check"));
        proof.setHelperText(t("requests.mandate.proof.help"));
        proof.setRequiredIndicatorVisible(true);
        proof.setWidthFull();
        born.setLocale(UI.getCurrent().getLocale());
        born.setHelperText(t("requests.mandate.born.help"));
        born.setVisible(relation == Relation.PARENT);
        add(new Paragraph(t("requests.mandate.text")), proof, born);
        var go = new Button(t("requests.mandate.do"), click -> go());
        go.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(t("cancel"), click -> close()), go);
    }

    private void go() {
        proof.setInvalid(proof.getValue().strip().length() < SHORTEST);
        proof.setErrorMessage(t("reason.missing"));
        born.setInvalid(born.isVisible() && born.isEmpty());
        born.setErrorMessage(t("requests.mandate.born.missing"));
        if (!proof.isInvalid() && !born.isInvalid()) {
            close();
            act.accept(proof.getValue(), born.getValue());
        }
    }
}
