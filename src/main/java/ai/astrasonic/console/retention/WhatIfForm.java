package ai.astrasonic.console.retention;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.parts.CopyId;
import ai.astrasonic.console.parts.ListState;
import ai.astrasonic.console.parts.Typed;
import ai.astrasonic.datamap.RetentionTerm;
import ai.astrasonic.holds.HoldId;
import ai.astrasonic.holds.LegalHold;
import ai.astrasonic.retention.Simulator.Question;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody would like to know: another period, another day, one hold less. Its whole state is an address. */
final class WhatIfForm extends FormLayout {

    private static final String RULE = "rule";
    private static final String PERIOD = "period";
    private static final String ON = "on";
    private static final String WITHOUT = "without";

    private final Select<String> rule = new Select<>();
    private final PeriodField period = new PeriodField();
    private final DatePicker on = new DatePicker(t("retention.whatif.on"));
    private final Select<LegalHold> without = new Select<>();
    private final List<LegalHold> holds;

    WhatIfForm(List<String> rules, List<LegalHold> holds, LocalDate today) {
        this.holds = holds;
        setAutoResponsive(true);
        setExpandFields(true);
        setExpandColumns(true);
        setMaxColumns(2);
        setColumnWidth("13rem");
        addClassName("whatif-form");
        rule.setLabel(t("retention.rule"));
        rule.setItems(rules);
        rule.setItemLabelGenerator(WhatIfForm::named);
        rule.setEmptySelectionAllowed(true);
        rule.setEmptySelectionCaption(t("retention.whatif.choose"));
        rule.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                period.set(
                        change.getValue() == null
                                ? ""
                                : RetentionTerm.of(change.getValue()).period());
            }
        });
        period.amount().setLabel(t("retention.whatif.period"));
        on.setLocale(UI.getCurrent().getLocale());
        on.setMin(today);
        without.setLabel(t("retention.whatif.without"));
        without.setItems(holds);
        without.setItemLabelGenerator(WhatIfForm::said);
        without.setEmptySelectionAllowed(true);
        without.setEmptySelectionCaption(t("retention.whatif.all-holds"));
        addFormRow(rule, period);
        if (holds.isEmpty()) {
            addFormRow(on);
        } else {
            addFormRow(on, without);
        }
    }

    private static String named(@Nullable String key) {
        return key == null ? t("retention.whatif.choose") : RetentionWords.rule(key);
    }

    private static String said(@Nullable LegalHold hold) {
        return hold == null
                ? t("retention.whatif.all-holds")
                : t("holds:hold.ground." + hold.ground().key()) + ", " + hold.orderedBy() + ", "
                        + CopyId.shorten(hold.id().toString());
    }

    void show(ListState state) {
        rule.setValue(known(state).orElse(null));
        period.set(state.value(PERIOD)
                .orElseGet(() ->
                        known(state).map(key -> RetentionTerm.of(key).period()).orElse("")));
        on.setValue(state.value(ON).flatMap(SheetFilters::date).orElse(null));
        without.setValue(state.value(WITHOUT)
                .flatMap(id -> holds.stream()
                        .filter(hold -> hold.id().toString().equals(id))
                        .findFirst())
                .orElse(null));
    }

    ListState state() {
        return ListState.none()
                .with(RULE, rule.getValue() == null ? "" : rule.getValue())
                .with(PERIOD, period.value())
                .with(ON, on.getValue() == null ? "" : on.getValue().toString())
                .with(
                        WITHOUT,
                        without.getValue() == null
                                ? ""
                                : without.getValue().id().toString());
    }

    private Optional<String> known(ListState state) {
        return state.value(RULE).filter(key -> rule.getListDataView().getItems().anyMatch(key::equals));
    }

    /** Empty without a rule. */
    Optional<Question> question(ListState state) {
        return known(state)
                .map(key -> new Question(
                        key,
                        state.value(PERIOD).orElse(null),
                        state.value(ON).flatMap(SheetFilters::date).orElse(null),
                        state.value(WITHOUT)
                                .flatMap(id -> Typed.read(id, UUID::fromString))
                                .map(HoldId::new)
                                .orElse(null)));
    }

    PeriodField period() {
        return period;
    }

    void refuse(String words) {
        period.amount().setErrorMessage(words);
        period.amount().setInvalid(true);
    }

    void accept() {
        period.amount().setInvalid(false);
    }

    void noRule() {
        rule.setErrorMessage(t("retention.whatif.choose"));
        rule.setInvalid(true);
    }
}
