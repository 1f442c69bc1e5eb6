package ai.astrasonic.console.retention;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.retention.RetentionRule;
import ai.astrasonic.retention.RuleApproval;
import ai.astrasonic.retention.RuleChange;
import ai.astrasonic.retention.RuleRefused.Why;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The form of a changed rule, filled with what counts now; gives a whole change or says which field is wrong. */
final class RuleForm extends FormLayout {

    private static final int LONGEST = 500;

    private final String rule;
    private final PeriodField period = new PeriodField();
    private final TextField basis = new TextField(t("retention.basis"));
    private final Select<RuleApproval> approval = new Select<>();
    private final TextField most = new TextField(t("retention.most"));
    private final DatePicker from = new DatePicker(t("retention.from"));
    private final TextArea reason = new TextArea(t("reason.label"));

    RuleForm(RetentionRule now, LocalDate today) {
        this.rule = now.key();
        setAutoResponsive(true);
        setExpandFields(true);
        setExpandColumns(true);
        setMaxColumns(2);
        setColumnWidth("13rem");
        period.set(now.period());
        period.amount().setRequiredIndicatorVisible(true);
        basis.setValue(now.basis());
        basis.setHelperText(t("retention.basis.help"));
        basis.setRequiredIndicatorVisible(true);
        approval.setLabel(t("retention.approval"));
        approval.setItems(RuleApproval.values());
        approval.setItemLabelGenerator(RetentionWords::approval);
        approval.setValue(now.approval());
        most.setValue(Long.toString(now.mostRows()));
        most.setHelperText(t("retention.most.help"));
        from.setLocale(UI.getCurrent().getLocale());
        from.setMin(today);
        from.setValue(today.plusDays(1));
        from.setRequiredIndicatorVisible(true);
        reason.setHelperText(t("reason.help"));
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(LONGEST);
        addFormRow(period);
        addFormRow(basis);
        addFormRow(approval, most);
        addFormRow(from);
        addFormRow(reason);
        setColspan(period, 2);
        setColspan(basis, 2);
        setColspan(reason, 2);
    }

    /** Empty while a number or a day is none; everything else is said by the service. */
    Optional<RuleChange> value() {
        checked().forEach(field -> field.setInvalid(false));
        wrong(most, !most.getValue().strip().matches("-?\\d{1,18}"), "retention.most.wrong");
        wrong(from, from.isEmpty(), "retention.refused.FROM_THE_PAST");
        return checked().stream().anyMatch(HasValidationProperties::isInvalid)
                ? Optional.empty()
                : Optional.of(change());
    }

    private RuleChange change() {
        return new RuleChange(
                rule,
                period.value(),
                basis.getValue(),
                approval.getValue(),
                Long.parseLong(most.getValue().strip()),
                from.getValue(),
                reason.getValue());
    }

    /** Says at the field what the service found wrong. */
    void refused(Why why) {
        var field = field(why);
        field.setErrorMessage(t("retention.refused." + why));
        field.setInvalid(true);
    }

    List<HasValidationProperties> checked() {
        return List.of(period.amount(), basis, most, from, reason);
    }

    private HasValidationProperties field(Why why) {
        return switch (why) {
            case NO_BASIS -> basis;
            case NO_REASON -> reason;
            case BAND_NEGATIVE -> most;
            case FROM_THE_PAST, SAME_DAY -> from;
            case PERIOD_UNREADABLE, PERIOD_ABSURD, BELOW_DUTY, NO_PERIOD_TO_CHANGE, ANOTHER_WAITS, NOTHING_CHANGED ->
                period.amount();
        };
    }

    private static void wrong(HasValidationProperties field, boolean wrong, String text) {
        field.setInvalid(wrong);
        field.setErrorMessage(t(text));
    }
}
