package ai.astrasonic.console.requests;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.datamap.DataMap;
import ai.astrasonic.datamap.DataSet;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;

/** The data sets that a request is limited to; none is everything. */
final class ScopeField extends MultiSelectComboBox<String> {

    ScopeField(DataMap map) {
        setLabel(t("requests.scope"));
        setPlaceholder(t("requests.scope.all"));
        setHelperText(t("requests.scope.help"));
        setItemLabelGenerator(ScopeField::inWords);
        setItems(map.aboutCustomers().stream().map(DataSet::key).toList());
        setWidthFull();
    }

    static String inWords(String key) {
        return t("datamap:" + key);
    }
}
