package ai.astrasonic.console.recipients;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.processors.FilingRefused.Why;
import ai.astrasonic.processors.FrameworkCheck;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.time.LocalDate;
import java.util.List;

/** What the list of the EU-US Data Privacy Framework says of a recipient today. */
final class FrameworkForm extends FilingForm {

    private final DatePicker checked;
    private final Select<Boolean> active = needed(new Select<>());
    private final DatePicker until = day("recipients.framework.last", null);

    FrameworkForm(LocalDate today) {
        checked = needed(day("recipients.framework.day", today));
        checked.setMax(today);
        active.setLabel(t("recipients.framework"));
        active.setItems(true, false);
        active.setItemLabelGenerator(on -> t(on ? "recipients.framework.on" : "recipients.framework.off"));
        addFormRow(active, checked);
        addFormRow(until);
    }

    FrameworkCheck value() {
        return new FrameworkCheck(checked.getValue(), active.getValue(), until.getValue());
    }

    @Override
    List<? extends HasValidationProperties> needed() {
        return List.of(active, checked);
    }

    @Override
    HasValidationProperties fieldOf(Why why) {
        return switch (why) {
            case NOT_LISTED_UNTIL -> until;
            case DAY_IN_FUTURE -> checked;
            default -> active;
        };
    }
}
