package ai.astrasonic.console.requests;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.requests.OnBehalf;
import ai.astrasonic.requests.OnBehalf.Relation;
import ai.astrasonic.requests.Particulars;
import ai.astrasonic.requests.RequestKind;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The fields that narrow a request down; each is there for the kinds it makes sense for. */
final class ParticularFields {

    private final Select<Relation> behalf = new Select<>();
    private final TextField person = new TextField(t("requests.requester.REPRESENTED"));
    private final Select<String> about = new Select<>();
    private final ScopeField scope;
    private final Function<RequestKind, List<String>> choices;

    ParticularFields(ScopeField scope, Function<RequestKind, List<String>> choices) {
        this.scope = scope;
        this.choices = choices;
        behalf.setLabel(t("requests.behalf"));
        behalf.setItems(Relation.values());
        behalf.setEmptySelectionAllowed(true);
        behalf.setEmptySelectionCaption(t("requests.behalf.self"));
        behalf.setItemLabelGenerator(
                relation -> relation == null ? t("requests.behalf.self") : t("requests:on-behalf." + relation));
        behalf.setHelperText(t("requests.behalf.help"));
        behalf.addValueChangeListener(change -> person.setVisible(change.getValue() != null));
        person.setVisible(false);
        about.setLabel(t("requests.about"));
        about.setEmptySelectionAllowed(true);
        about.setItemLabelGenerator(key -> key == null ? "" : About.inWords(key));
    }

    List<Component> fields() {
        return List.of(about, scope, behalf, person);
    }

    void of(RequestKind kind) {
        var offered = choices.apply(kind);
        about.setItems(offered);
        about.setVisible(!offered.isEmpty());
        scope.setVisible(kind.mayBePartial());
    }

    Particulars value(RequestKind kind) {
        return new Particulars(kind.mayBePartial() ? scope.getValue() : Set.of(), about.getValue(), onBehalf());
    }

    private @Nullable OnBehalf onBehalf() {
        var relation = behalf.getValue();
        return relation == null
                ? null
                : new OnBehalf(relation, person.isEmpty() ? null : person.getValue().strip());
    }
}
