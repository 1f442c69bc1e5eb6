package ai.astrasonic.console.promises;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.parts.Background;
import ai.astrasonic.console.parts.EmptyState;
import ai.astrasonic.console.parts.Page;
import ai.astrasonic.console.parts.PageHead;
import ai.astrasonic.console.parts.Section;
import ai.astrasonic.console.parts.Toast;
import ai.astrasonic.console.texts.Times;
import ai.astrasonic.promises.Promise;
import ai.astrasonic.promises.Promises;
import ai.astrasonic.shared.Roles;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The home page: every promise of the policy with its state, what needs attention first. */
@Route("promises")
@RouteAlias("")
@Menu(title = "nav.promises", icon = "shield-check", order = 1)
@RolesAllowed({Roles.DPO, Roles.FINANCE, Roles.ENGINEER, Roles.AUDITOR, Roles.ADMIN})
class PromisesView extends Page implements AfterNavigationObserver, HasDynamicTitle {

    private static final String STATE = "state";

    private final transient Promises promises;
    private final transient Times times;
    private final transient AuthenticationContext authentication;
    private final transient DueNext dueNext;
    private final transient Background background;

    PromisesView(
            Promises promises,
            Times times,
            AuthenticationContext authentication,
            DueNext dueNext,
            Background background) {
        this.background = background;
        this.promises = promises;
        this.times = times;
        this.authentication = authentication;
        this.dueNext = dueNext;
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        build(event.getLocation().getQueryParameters().getSingleParameter(STATE));
    }

    private void build(Optional<String> state) {
        removeAll();
        var all = promises.all();
        var shown = all.stream()
                .filter(promise -> state.isEmpty() || state.get().equals(PromiseWords.key(promise.state())))
                .toList();
        var main = new Div(groups(shown).toArray(Component[]::new));
        var side = new Div(dueNext.section());
        var columns = new Div(main, side);
        columns.addClassNames("case-columns", "home-columns");
        main.addClassName("case-main");
        side.addClassName("case-side");
        add(head(state), new StateTally(all, state), columns);
    }

    private Component head(Optional<String> state) {
        if (!authentication.hasAnyRole(Roles.DPO, Roles.ENGINEER, Roles.ADMIN)) {
            return new PageHead(t("nav.promises"), t("promises.sentence"));
        }
        var check = background.button(new Button(t("promises.check.all")), this::checkAll, all -> {
            Toast.done(t("promises.checked"));
            build(state);
        });
        return new PageHead(t("nav.promises"), t("promises.sentence"), check);
    }

    private List<Promise> checkAll() {
        promises.checkAllNow();
        return promises.all();
    }

    /** What needs attention, then the rest as the policy orders it. */
    private List<Component> groups(List<Promise> shown) {
        var groups = shown.stream()
                .collect(Collectors.groupingBy(
                        promise -> PromiseWords.needsAttention(promise)
                                ? t("promises.attention")
                                : t("promises.family." + PromiseWords.family(promise.id())),
                        LinkedHashMap::new,
                        Collectors.toList()));
        if (groups.isEmpty()) {
            return List.of(EmptyState.of("shield-check", t("promises.none.title"), t("promises.none.text"))
                    .offering(t("promises.all"), ""));
        }
        var attention = groups.remove(t("promises.attention"));
        var sections = new ArrayList<Component>();
        if (attention != null) {
            sections.add(group(t("promises.attention"), attention));
        }
        groups.forEach((title, members) -> sections.add(group(title, members)));
        return sections;
    }

    private Component group(String title, List<Promise> members) {
        var list = new UnorderedList();
        list.addClassName("promise-list");
        members.forEach(promise -> list.add(new PromiseRow(promise, times)));
        return new Section(title, list);
    }

    @Override
    public String getPageTitle() {
        return t("nav.promises");
    }
}
