package ai.astrasonic.console.breaches;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.breaches.scope.Period;
import ai.astrasonic.shared.Controller;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A time window, or any time; by the clock on the wall, of a doubled hour the first half. */
final class ScopePeriodFields extends Div {

    private static final int DAYS = 7;
    private static final int QUICK_MINUTES = 15;

    private final Checkbox only;
    private final DateTimePicker from = new DateTimePicker(t("scope.from"));
    private final DateTimePicker until = new DateTimePicker(t("scope.until"));

    ScopePeriodFields(String label, Instant now) {
        addClassName("stack");
        only = new Checkbox(label);
        only.addValueChangeListener(change -> ask());
        var local = now.atZone(Controller.ZONE).toLocalDateTime().truncatedTo(ChronoUnit.MINUTES);
        prepared(from, local.minusDays(DAYS));
        prepared(until, local);
        add(only, from, until);
        ask();
    }

    private static void prepared(DateTimePicker picker, LocalDateTime value) {
        picker.setLocale(UI.getCurrent().getLocale());
        picker.setStep(Duration.ofMinutes(QUICK_MINUTES));
        picker.setHelperText(t("breaches.moment.help", Controller.ZONE.getId()));
        picker.setValue(value);
    }

    private void ask() {
        from.setVisible(only.getValue());
        until.setVisible(only.getValue());
    }

    /** For what has no other time. */
    ScopePeriodFields always() {
        only.setValue(true);
        only.setVisible(false);
        return this;
    }

    /** Null for any time. */
    @Nullable
    Period value() {
        return only.getValue() ? new Period(moment(from), moment(until)) : null;
    }

    Period needed() {
        return Objects.requireNonNull(value());
    }

    private static Instant moment(DateTimePicker picker) {
        return Optional.ofNullable(picker.getValue())
                .map(local -> local.atZone(Controller.ZONE).toInstant())
                .orElse(Instant.EPOCH);
    }
}
