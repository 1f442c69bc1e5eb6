package ai.astrasonic.console.promises;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.parts.Table;
import ai.astrasonic.console.texts.Times;
import ai.astrasonic.promises.Promise;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;

/** How a promise stood, the newest first: a line for each time that its state or its reason changed. */
final class StateHistory extends Table {

    private static final int SHOWN = 20;

    StateHistory(List<Promise> oldestFirst, Times times) {
        super(t("promises.history"), List.of(t("promises.since"), t("promises.state"), t("promises.why")));
        var locale = UI.getCurrent().getLocale();
        for (var promise : changes(oldestFirst).reversed().stream().limit(SHOWN).toList()) {
            var at = promise.state().finding().checkedAt();
            row(
                    new Span(at == null ? "–" : times.exact(at, locale)),
                    PromiseWords.state(promise.state()),
                    new Span(PromiseWords.reason(promise)));
        }
    }

    private static List<Promise> changes(List<Promise> checks) {
        var changes = new ArrayList<Promise>();
        for (var check : checks) {
            if (changes.isEmpty() || !same(changes.getLast(), check)) {
                changes.add(check);
            }
        }
        return changes;
    }

    private static boolean same(Promise one, Promise other) {
        return one.state().word().equals(other.state().word())
                && one.state().finding().reason().equals(other.state().finding().reason());
    }
}
