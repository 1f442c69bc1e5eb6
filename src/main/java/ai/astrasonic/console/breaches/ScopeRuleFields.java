package ai.astrasonic.console.breaches;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.breaches.BreachId;
import ai.astrasonic.breaches.scope.ScopeLists;
import ai.astrasonic.breaches.scope.ScopeRule;
import ai.astrasonic.breaches.scope.ScopeRule.Everybody;
import ai.astrasonic.breaches.scope.ScopeRule.FilesUnder;
import ai.astrasonic.breaches.scope.ScopeRule.PaymentsIn;
import ai.astrasonic.breaches.scope.ScopeRule.RecordsIn;
import ai.astrasonic.breaches.scope.ScopeRule.SignedInFrom;
import ai.astrasonic.datamap.DataSet;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Whose records are counted: one rule with what it needs. */
final class ScopeRuleFields extends Div {

    private enum Kind {
        EVERYBODY,
        SIGNED_IN_FROM,
        FILES_UNDER,
        PAYMENTS_IN,
        RECORDS_IN,
        LISTED;

        String words() {
            return t("scope.rule." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
        }
    }

    private final Select<Kind> kind = new Select<>();
    private final TextArea networks = new TextArea(t("scope.networks"));
    private final TextField prefix = new TextField(t("scope.prefix"));
    private final ComboBox<DataSet> table = new ComboBox<>(t("scope.rule.table"));
    private final ScopePeriodFields period;
    private final ScopePeriodFields optionalPeriod;
    private final ScopeListField list;

    ScopeRuleFields(ScopeWords words, ScopeLists lists, BreachId breach, Instant now, boolean everybodyToo) {
        addClassName("stack");
        period = new ScopePeriodFields(t("scope.rule.period"), now).always();
        optionalPeriod = new ScopePeriodFields(t("scope.rule.period"), now);
        list = new ScopeListField(lists, breach);
        kind.setLabel(t("scope.rule"));
        kind.setItems(Stream.of(Kind.values())
                .filter(one -> everybodyToo || one != Kind.EVERYBODY)
                .toList());
        kind.setItemLabelGenerator(Kind::words);
        kind.setValue(everybodyToo ? Kind.EVERYBODY : Kind.SIGNED_IN_FROM);
        kind.addValueChangeListener(change -> ask());
        networks.setHelperText(t("scope.networks.help"));
        networks.setWidthFull();
        prefix.setHelperText(t("scope.prefix.help"));
        prefix.setWidthFull();
        table.setItems(words.tables());
        table.setItemLabelGenerator(words::table);
        table.setWidthFull();
        add(kind, networks, prefix, table, period, optionalPeriod, list);
        ask();
    }

    void onChange(Runnable then) {
        kind.addValueChangeListener(change -> then.run());
    }

    boolean isEverybody() {
        return kind.getValue() == Kind.EVERYBODY;
    }

    private void ask() {
        var chosen = kind.getValue();
        networks.setVisible(chosen == Kind.SIGNED_IN_FROM);
        prefix.setVisible(chosen == Kind.FILES_UNDER);
        table.setVisible(chosen == Kind.RECORDS_IN);
        period.setVisible(chosen == Kind.SIGNED_IN_FROM || chosen == Kind.PAYMENTS_IN);
        optionalPeriod.setVisible(chosen == Kind.RECORDS_IN);
        list.setVisible(chosen == Kind.LISTED);
    }

    ScopeRule value() {
        return switch (kind.getValue()) {
            case EVERYBODY -> new Everybody();
            case SIGNED_IN_FROM -> new SignedInFrom(typedNetworks(), period.needed());
            case FILES_UNDER -> new FilesUnder(prefix.getValue());
            case PAYMENTS_IN -> new PaymentsIn(period.needed());
            case RECORDS_IN ->
                new RecordsIn(
                        Optional.ofNullable(table.getValue()).map(DataSet::key).orElse(""), optionalPeriod.value());
            case LISTED -> list.value();
        };
    }

    private List<String> typedNetworks() {
        return networks.getValue()
                .lines()
                .flatMap(line -> Stream.of(line.split("[,;\\s]+", -1)))
                .filter(one -> !one.isBlank())
                .toList();
    }
}
