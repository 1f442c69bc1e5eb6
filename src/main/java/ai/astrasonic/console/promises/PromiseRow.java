package ai.astrasonic.console.promises;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.texts.Times;
import ai.astrasonic.promises.Promise;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;

/** One promise in the list: what is promised, how it stands and why; it opens to its evidence. */
final class PromiseRow extends ListItem {

    PromiseRow(Promise promise, Times times) {
        addClassNames("promise", "promise-" + PromiseWords.key(promise.state()));
        var code = new Span(promise.id().code());
        code.addClassName("promise-code");
        var title = new Anchor("promises/" + promise.id(), PromiseWords.texts().title(promise.id()));
        title.addClassName("promise-title");
        var reason = new Span(PromiseWords.reason(promise));
        reason.addClassName("promise-reason");
        var checked = new Span(checked(promise, times));
        checked.addClassName("promise-checked");
        var state = new Div(PromiseWords.state(promise.state()), checked);
        state.addClassName("promise-state");
        add(code, new Div(title, reason), state);
    }

    private static String checked(Promise promise, Times times) {
        var at = promise.state().finding().checkedAt();
        return at == null ? t("promises.unchecked") : t("promises.checked.at", times.relative(at));
    }
}
