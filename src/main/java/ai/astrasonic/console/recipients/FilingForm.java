package ai.astrasonic.console.recipients;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.processors.FilingRefused.Why;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A form for something to file: says itself what is missing, and at which field the service found something wrong. */
abstract class FilingForm extends FormLayout {

    FilingForm() {
        setAutoResponsive(true);
        setExpandFields(true);
        setExpandColumns(true);
        setMaxColumns(2);
        setColumnWidth("13rem");
    }

    /** Those that must say something, in their order. */
    abstract List<? extends HasValidationProperties> needed();

    /** Where a refusal belongs. */
    abstract HasValidationProperties fieldOf(Why why);

    /** Whether all that is needed was said. */
    boolean isWhole() {
        needed().forEach(field -> {
            field.setInvalid(field instanceof HasValue<?, ?> value && value.isEmpty());
            field.setErrorMessage(t("recipients.needed"));
        });
        return needed().stream().noneMatch(HasValidationProperties::isInvalid);
    }

    void refused(Why why) {
        var field = fieldOf(why);
        field.setErrorMessage(t("recipients.refused." + why.key()));
        field.setInvalid(true);
    }

    static DatePicker day(String label, @Nullable LocalDate value) {
        var day = new DatePicker(t(label));
        day.setLocale(UI.getCurrent().getLocale());
        day.setValue(value);
        return day;
    }

    static <F extends Component & HasValue<?, ?>> F needed(F field) {
        field.setRequiredIndicatorVisible(true);
        return field;
    }
}
