package ai.astrasonic.console.retention;

import static ai.astrasonic.console.texts.Texts.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A period as people write one: a number, and days, months or years. */
final class PeriodField extends Div {

    private static final Pattern ONE_UNIT = Pattern.compile("P(-?\\d+)([DMY])");

    private final TextField amount = new TextField(t("retention.period"));
    private final Select<String> unit = new Select<>();

    PeriodField() {
        addClassName("period-field");
        unit.setLabel(t("retention.unit"));
        unit.setItems(List.of("D", "M", "Y"));
        unit.setItemLabelGenerator(key -> t("retention.unit." + key));
        unit.setValue("D");
        add(amount, unit);
    }

    void set(String iso) {
        Matcher known = ONE_UNIT.matcher(iso);
        if (known.matches()) {
            amount.setValue(known.group(1));
            unit.setValue(known.group(2));
        } else {
            amount.clear();
        }
    }

    /** In ISO 8601, readable or not; empty when nothing was typed. */
    String value() {
        var typed = amount.getValue().strip();
        return typed.isEmpty() ? "" : "P" + typed + unit.getValue();
    }

    /** The field that says what is wrong with it. */
    TextField amount() {
        return amount;
    }

    Select<String> unit() {
        return unit;
    }
}
