package ai.astrasonic.console.recipients;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.correspondence.Settlement;
import ai.astrasonic.correspondence.Settlement.Proof;
import ai.astrasonic.correspondence.Settlement.Result;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.time.LocalDate;

/** What the recipient answered at last, with its proof where there is one. */
final class SettleFields extends TaskFields {

    private final RadioButtonGroup<Result> result = new RadioButtonGroup<>(t("tasks.field.result"));
    private final PdfField proof = new PdfField(t("tasks.field.proof"));

    SettleFields(LocalDate today) {
        super(today);
        result.setItems(Result.values());
        result.setItemLabelGenerator(one -> t("tasks.result." + one));
        result.setValue(Result.DONE);
        add(result, proof);
    }

    @Override
    boolean isWhole() {
        return super.isWhole() && isPdfOrNothing();
    }

    private boolean isPdfOrNothing() {
        try {
            return proof.bytes().length == 0 || proof().content().length > 0;
        } catch (IllegalArgumentException wrong) {
            proof.setInvalid(true);
            proof.setErrorMessage(t("recipients.refused.not-a-pdf"));
            return false;
        }
    }

    private Proof proof() {
        return new Proof(proof.name(), proof.bytes());
    }

    Settlement value() {
        return new Settlement(result.getValue(), day(), reference(), proof.bytes().length == 0 ? null : proof());
    }
}
