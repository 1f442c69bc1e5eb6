package ai.astrasonic.console.policies;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.parts.Glyph;
import ai.astrasonic.console.parts.Page;
import ai.astrasonic.console.parts.PageHead;
import ai.astrasonic.console.parts.Typed;
import ai.astrasonic.policies.Policies;
import ai.astrasonic.policies.PolicyId;
import ai.astrasonic.policies.PolicyVersion;
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

/** One version of the policy: what is different, how it was judged, who was told, and what the DPO does next. */
@Route("policies/:id")
@RolesAllowed({Roles.DPO, Roles.AUDITOR})
class PolicyPage extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Policies policies;
    private final transient PolicyActs acts;
    private final transient PolicySections sections;
    private String id = "";
    private String title = "";

    PolicyPage(Policies policies, PolicyActs acts, PolicySections sections) {
        this.policies = policies;
        this.acts = acts;
        this.sections = sections;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = event.getRouteParameters().get("id").orElse("");
        show();
    }

    private void show() {
        var version = Typed.read(id, PolicyId::of).flatMap(policies::find).orElseThrow(NotFoundException::new);
        title = PolicyTexts.title(version);
        removeAll();
        add(back(), head(version));
        sections.of(version, this::show).forEach(this::add);
    }

    private Component head(PolicyVersion version) {
        var head = new PageHead(
                title,
                version.words().summary().in(PolicyTexts.locale()),
                acts.of(version, this::show).toArray(Component[]::new));
        var states = new Div(PolicyTexts.state(version));
        states.addClassNames("chips", "under-head");
        head.addUnder(states);
        return head;
    }

    private static Component back() {
        var back = new Anchor("policies", Glyph.of("arrow-left"), new Span(t("nav.policies")));
        back.addClassNames("with-icon", "back");
        return back;
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
