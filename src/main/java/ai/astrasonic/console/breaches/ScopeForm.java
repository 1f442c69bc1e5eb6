package ai.astrasonic.console.breaches;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.breaches.BreachId;
import ai.astrasonic.breaches.scope.ScopeLists;
import ai.astrasonic.breaches.scope.ScopeRequest;
import ai.astrasonic.breaches.scope.ScopeRule;
import ai.astrasonic.breaches.scope.ScopeRule.AllOf;
import ai.astrasonic.breaches.scope.ScopeRule.AnyOf;
import ai.astrasonic.datamap.DataSet;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What is to be counted: tables, of whole systems if one likes, a time, and whose records. */
final class ScopeForm extends Div {

    private enum Joined {
        ALONE,
        AND,
        OR
    }

    private final MultiSelectComboBox<String> systems = new MultiSelectComboBox<>(t("scope.systems"));
    private final MultiSelectComboBox<DataSet> tables = new MultiSelectComboBox<>(t("scope.tables"));
    private final ScopePeriodFields period;
    private final ScopeRuleFields first;
    private final ScopeRuleFields second;
    private final Select<Joined> joined = new Select<>();

    ScopeForm(ScopeWords words, ScopeLists lists, BreachId breach, Instant now) {
        addClassName("stack");
        var all = words.tables();
        period = new ScopePeriodFields(t("scope.period"), now);
        first = new ScopeRuleFields(words, lists, breach, now, true);
        second = new ScopeRuleFields(words, lists, breach, now, false);
        systems.setItems(all.stream().map(DataSet::module).distinct().toList());
        systems.setItemLabelGenerator(BreachWords::system);
        systems.addValueChangeListener(change -> choose(all, change.getOldValue(), change.getValue()));
        systems.setWidthFull();
        tables.setItems(all);
        tables.setItemLabelGenerator(words::table);
        tables.setRequiredIndicatorVisible(true);
        tables.setWidthFull();
        joined.setLabel(t("scope.joined"));
        joined.setItems(Joined.values());
        joined.setItemLabelGenerator(how -> t("scope.joined." + how));
        joined.setValue(Joined.ALONE);
        joined.addValueChangeListener(change -> ask());
        first.onChange(this::ask);
        add(systems, tables, period, first, joined, second);
        ask();
    }

    /** A system stands for its tables; each can still be left out. */
    private void choose(List<DataSet> all, Set<String> before, Set<String> after) {
        var chosen = new HashSet<>(tables.getValue());
        chosen.removeIf(set -> before.contains(set.module()) && !after.contains(set.module()));
        all.stream()
                .filter(set -> after.contains(set.module()) && !before.contains(set.module()))
                .forEach(chosen::add);
        tables.setValue(chosen);
    }

    private void ask() {
        joined.setVisible(!first.isEverybody());
        second.setVisible(joined.isVisible() && joined.getValue() != Joined.ALONE);
    }

    /** @throws ai.astrasonic.breaches.scope.ScopeRefused when it cannot be so */
    ScopeRequest value() {
        var keys = new TreeSet<String>();
        tables.getValue().forEach(set -> keys.add(set.key()));
        return new ScopeRequest(keys, period.value(), rule());
    }

    private ScopeRule rule() {
        if (!second.isVisible()) {
            return first.value();
        }
        var both = List.of(first.value(), second.value());
        return joined.getValue() == Joined.AND ? new AllOf(both) : new AnyOf(both);
    }
}
