package ai.astrasonic.console.requests;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.accounts.AccountAttribute;
import ai.astrasonic.rectification.Correctable;
import ai.astrasonic.requests.Righting;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** One field for each value that can be put right, empty where it stays; what proves it; and words to what stays as it was. */
final class CorrectionFields extends Div {

    private static final String ACCOUNT = "accounts.account";

    private final Map<AccountAttribute, TextField> values = new EnumMap<>(AccountAttribute.class);
    private final TextArea statement = new TextArea(t("requests.correct.statement"));
    private final TextField evidence = new TextField(t("requests.correct.evidence"));

    CorrectionFields(List<Correctable> correctable) {
        addClassName("stack");
        correctable.forEach(field -> values.put(field.attribute(), field(field)));
        statement.setHelperText(t("requests.correct.statement.help"));
        statement.setWidthFull();
        evidence.setHelperText(t("requests.correct.evidence.help"));
        evidence.setRequiredIndicatorVisible(true);
        evidence.setWidthFull();
        values.values().forEach(this::add);
        add(statement, evidence);
    }

    private static TextField field(Correctable correctable) {
        var field = new TextField(t("requests.correct.field." + correctable.attribute()));
        field.setHelperText(
                t("requests.correct.present", correctable.maskedValue().orElse("–")));
        field.setWidthFull();
        return field;
    }

    boolean valid() {
        boolean any = !statement.isEmpty()
                || values.values().stream().anyMatch(field -> !field.getValue().isBlank());
        evidence.setInvalid(evidence.getValue().isBlank() || !any);
        evidence.setErrorMessage(t(any ? "reason.missing" : "requests.correct.none"));
        return !evidence.isInvalid();
    }

    Righting value() {
        var right = new EnumMap<AccountAttribute, String>(AccountAttribute.class);
        values.forEach((attribute, field) -> {
            if (!field.getValue().isBlank()) {
                right.put(attribute, field.getValue().strip());
            }
        });
        var words = statement.getValue().strip();
        return new Righting(
                right,
                words.isEmpty() ? Map.of() : Map.of(ACCOUNT, words),
                evidence.getValue().strip());
    }
}
