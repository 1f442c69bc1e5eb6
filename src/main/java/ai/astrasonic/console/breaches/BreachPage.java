package ai.astrasonic.console.breaches;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.breaches.Breach;
import ai.astrasonic.breaches.Breaches;
import ai.astrasonic.console.parts.BackLink;
import ai.astrasonic.console.parts.OnePage;
import ai.astrasonic.console.parts.PageHead;
import ai.astrasonic.console.parts.State;
import ai.astrasonic.shared.Roles;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;

/** One breach: what is known, how many hours are left, what was done and what comes next. */
@Route("breaches/:id")
@RolesAllowed({Roles.DPO, Roles.ENGINEER, Roles.AUDITOR})
class BreachPage extends OnePage<Breach> {

    private final transient BreachFinder finder;
    private final transient Breaches breaches;
    private final transient BreachActs acts;
    private final transient List<BreachPart> parts;

    BreachPage(BreachFinder finder, Breaches breaches, BreachActs acts, ObjectProvider<BreachPart> parts) {
        super(new BackLink("breaches", t("nav.breaches")));
        this.finder = finder;
        this.breaches = breaches;
        this.acts = acts;
        this.parts = parts.stream()
                .sorted(Comparator.comparingInt(BreachPart::order))
                .toList();
    }

    @Override
    protected Optional<Breach> find(String named) {
        return finder.find(named);
    }

    @Override
    protected String title(Breach breach) {
        return BreachWords.name(breach);
    }

    @Override
    protected PageHead head(Breach breach) {
        var states = new ArrayList<Component>(List.of(BreachWords.state(breach)));
        breaches.clockOf(breach).ifPresent(clock -> {
            states.add(State.of(BreachWords.tone(clock), BreachWords.left(clock)));
            states.add(new Span(BreachWords.phase(clock)));
        });
        return new PageHead(title(breach), "", acts.of(breach, this::show).toArray(Component[]::new))
                .withStates(states.toArray(Component[]::new));
    }

    @Override
    protected List<Component> parts(Breach breach) {
        return parts.stream()
                .filter(part -> part.isFor(breach))
                .map(part -> part.of(breach, this::show))
                .toList();
    }
}
