package ai.astrasonic.console.breaches;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.breaches.Breach;
import ai.astrasonic.breaches.Breaches;
import ai.astrasonic.console.parts.Glyph;
import ai.astrasonic.console.parts.Page;
import ai.astrasonic.console.parts.PageHead;
import ai.astrasonic.console.parts.State;
import ai.astrasonic.shared.Roles;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;

/** One breach: what is known, how many hours are left, what was done and what comes next. */
@Route("breaches/:id")
@RolesAllowed({Roles.DPO, Roles.ENGINEER, Roles.AUDITOR})
class BreachPage extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private final transient BreachFinder finder;
    private final transient Breaches breaches;
    private final transient BreachActs acts;
    private final transient List<BreachPart> parts;
    private String id = "";
    private String title = "";

    BreachPage(BreachFinder finder, Breaches breaches, BreachActs acts, ObjectProvider<BreachPart> parts) {
        this.finder = finder;
        this.breaches = breaches;
        this.acts = acts;
        this.parts = parts.stream()
                .sorted(Comparator.comparingInt(BreachPart::order))
                .toList();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = event.getRouteParameters().get("id").orElse("");
        show();
    }

    private void show() {
        var breach = finder.find(id).orElseThrow(NotFoundException::new);
        title = BreachWords.name(breach);
        removeAll();
        add(back(), head(breach));
        parts.stream().filter(part -> part.isFor(breach)).forEach(part -> add(part.of(breach, this::show)));
    }

    private Component head(Breach breach) {
        var head = new PageHead(title, "", acts.of(breach, this::show).toArray(Component[]::new));
        var states = new Div(BreachWords.state(breach));
        breaches.clockOf(breach).ifPresent(clock -> {
            states.add(State.of(BreachWords.tone(clock), BreachWords.left(clock)));
            states.add(new Span(BreachWords.phase(clock)));
        });
        states.addClassNames("chips", "under-head");
        head.addUnder(states);
        return head;
    }

    private static Component back() {
        var back = new Anchor("breaches", Glyph.of("arrow-left"), new Span(t("nav.breaches")));
        back.addClassNames("with-icon", "back");
        return back;
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
