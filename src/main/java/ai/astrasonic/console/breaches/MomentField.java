package ai.astrasonic.console.breaches;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.breaches.StatedTime;
import ai.astrasonic.shared.Controller;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** A moment by the clock on the wall of the controller; only in the hour that comes twice it asks which of the two. */
final class MomentField extends Div {

    private static final int QUICK_MINUTES = 15;

    private final DateTimePicker at;
    private final Select<ZoneOffset> which = new Select<>();

    MomentField(String label, Instant proposed) {
        addClassName("stack");
        at = new DateTimePicker(label);
        at.setLocale(UI.getCurrent().getLocale());
        at.setStep(Duration.ofMinutes(QUICK_MINUTES));
        at.setHelperText(t("breaches.moment.help", Controller.ZONE.getId()));
        at.setRequiredIndicatorVisible(true);
        at.addValueChangeListener(change -> ask());
        which.setLabel(t("breaches.moment.which"));
        which.setItemLabelGenerator(this::half);
        var local = proposed.atZone(Controller.ZONE).truncatedTo(ChronoUnit.MINUTES);
        at.setValue(local.toLocalDateTime());
        ask();
        if (which.isVisible()) {
            which.setValue(local.getOffset());
        }
        add(at, which);
    }

    private void ask() {
        var value = at.getValue();
        var offsets = value == null ? null : Controller.ZONE.getRules().getValidOffsets(value);
        boolean twice = offsets != null && offsets.size() > 1;
        which.clear();
        which.setVisible(twice);
        if (twice) {
            which.setItems(offsets);
        }
    }

    private String half(ZoneOffset offset) {
        boolean summer =
                Controller.ZONE.getRules().isDaylightSavings(at.getValue().toInstant(offset));
        return t(summer ? "breaches.moment.first" : "breaches.moment.second", offset.getId());
    }

    /** Marks what is missing; what cannot be so is said by the service. */
    boolean isWhole() {
        at.setInvalid(at.getValue() == null);
        at.setErrorMessage(t("breaches.moment.missing"));
        which.setInvalid(which.isVisible() && which.getValue() == null);
        which.setErrorMessage(t("breaches.refused.time-twice"));
        return !at.isInvalid() && !which.isInvalid();
    }

    StatedTime value() {
        LocalDateTime local = at.getValue();
        return new StatedTime(local, Controller.ZONE, which.isVisible() ? which.getValue() : null);
    }
}
