package ai.astrasonic.console.promises;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.promises.Promise;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;

/** How many promises are in each state; each number filters the page. */
final class StateTally extends Nav {

    private static final List<String> STATES = List.of("broken", "at-risk", "kept", "unproven");

    StateTally(List<Promise> promises, Optional<String> chosen) {
        addClassName("tally");
        setAriaLabel(t("promises.tally"));
        STATES.forEach(state -> add(number(state, promises, chosen)));
    }

    private static Anchor number(String state, List<Promise> promises, Optional<String> chosen) {
        long count = promises.stream()
                .filter(promise -> PromiseWords.key(promise.state()).equals(state))
                .count();
        boolean current = chosen.filter(state::equals).isPresent();
        var number = new Span(Long.toString(count));
        number.addClassName("tally-number");
        var link = new Anchor(
                current ? "promises" : "promises?state=" + state, number, new Span(t("promises.state." + state)));
        link.addClassNames("tally-state", "tally-" + state);
        if (current) {
            link.getElement().setAttribute("aria-current", "true");
        }
        return link;
    }
}
