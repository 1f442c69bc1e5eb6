package ai.astrasonic.console.requests;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.requests.LiftingNotice;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Asks from when and why a restriction ends, shows the notice, and sends it. */
final class LiftingDialog extends Dialog {

    private final LiftingFields fields;
    private final transient Consumer<LiftingNotice> act;
    private transient BooleanSupplier alsoValid = () -> true;

    /** @param way which end the keys of the texts have: none by mail, {@code .paper} by letter */
    LiftingDialog(LiftingFields fields, String way, Consumer<LiftingNotice> act) {
        this.fields = fields;
        this.act = act;
        addClassName("reason-dialog");
        setHeaderTitle(t("requests.lift.title"));
        add(new Paragraph(t("requests.lift.text" + way)), fields);
        var go = new Button(t("requests.lift.do" + way), click -> go());
        go.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(t("cancel"), click -> close()), go);
    }

    /** Further fields; nothing is done until they are valid, which they say themselves. */
    LiftingDialog with(Component more, BooleanSupplier valid) {
        add(more);
        alsoValid = valid;
        return this;
    }

    private void go() {
        var notice = fields.notice();
        if (alsoValid.getAsBoolean() & notice.isPresent()) {
            close();
            act.accept(notice.get());
        }
    }
}
