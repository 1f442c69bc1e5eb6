package ai.astrasonic.console.recipients;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.processors.FilingRefused.Why;
import ai.astrasonic.processors.RecipientRole;
import ai.astrasonic.processors.TransferBasis;
import ai.astrasonic.processors.TransferSafeguard;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.time.LocalDate;
import java.util.List;

/** Standard contractual clauses with their module, and the assessment behind them. */
final class TransferForm extends FilingForm {

    private final Select<Integer> module = needed(new Select<>());
    private final DatePicker signed = needed(day("recipients.signed", null));
    private final DatePicker assessed = day("recipients.assessed", null);
    private final DatePicker again = day("recipients.assessed.again", null);

    TransferForm(LocalDate today, RecipientRole role) {
        module.setLabel(t("recipients.clauses"));
        module.setItems(1, 2, 3, 4);
        module.setItemLabelGenerator(number -> t("recipients.module." + number));
        module.setValue(role == RecipientRole.INDEPENDENT_CONTROLLER ? 1 : 2);
        List.of(signed, assessed).forEach(day -> day.setMax(today));
        assessed.setHelperText(t("recipients.assessed.help"));
        addFormRow(module, signed);
        addFormRow(assessed, again);
    }

    TransferBasis value() {
        return new TransferBasis(
                TransferSafeguard.STANDARD_CONTRACTUAL_CLAUSES,
                module.getValue(),
                signed.getValue(),
                assessed.getValue(),
                again.getValue());
    }

    @Override
    List<? extends HasValidationProperties> needed() {
        return List.of(module, signed);
    }

    @Override
    HasValidationProperties fieldOf(Why why) {
        return switch (why) {
            case ASSESSMENT_WITHOUT_REVIEW -> again;
            case DAY_IN_FUTURE -> signed;
            default -> module;
        };
    }
}
