package ai.astrasonic.console.policies;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.parts.EmptyState;
import ai.astrasonic.console.parts.Page;
import ai.astrasonic.console.parts.PageHead;
import ai.astrasonic.console.parts.Section;
import ai.astrasonic.console.parts.Table;
import ai.astrasonic.policies.Policies;
import ai.astrasonic.policies.PolicyVersion;
import ai.astrasonic.shared.Roles;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;

/** The versions of the privacy policy: the draft, what is published, and what one account was told. */
@Route("policies")
@Menu(title = "nav.policies", icon = "file-text", order = 2.9)
@RolesAllowed({Roles.DPO, Roles.AUDITOR})
class PoliciesView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Policies policies;
    private final transient PolicyActs acts;
    private final transient ProofSearch proof;

    PoliciesView(Policies policies, PolicyActs acts, ProofSearch proof) {
        this.policies = policies;
        this.acts = acts;
        this.proof = proof;
        wide();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var all = policies.all();
        add(new PageHead(t("nav.policies"), t("policies.sentence"), heads(all)));
        add(
                all.isEmpty()
                        ? EmptyState.of("file-text", t("policies.empty.title"), t("policies.empty.text"))
                        : new Section(t("policies.versions"), table(all)));
        add(new Section(t("policies.proof"), proof.field()));
    }

    private Component[] heads(List<PolicyVersion> all) {
        var shown = new ArrayList<Component>();
        var open = new Anchor(PolicyVersion.PATH + "/" + PolicyTexts.locale().getLanguage(), t("policies.public"));
        open.setTarget("_blank");
        open.setRouterIgnore(true);
        shown.add(open);
        if (acts.mayAct() && all.stream().noneMatch(version -> version.state().isOpen())) {
            var draft = new Button(
                    t("policies.draft"),
                    click -> acts.draft(id -> UI.getCurrent().navigate("policies/" + id)));
            draft.addThemeVariants(ButtonVariant.PRIMARY);
            shown.add(draft);
        }
        return shown.toArray(Component[]::new);
    }

    private static Table table(List<PolicyVersion> all) {
        var table = new Table(
                t("policies.versions"),
                List.of(
                        t("policies.version.head"),
                        t("policies.state"),
                        t("policies.effective"),
                        t("policies.material"),
                        t("policies.summary")));
        all.forEach(version -> {
            var summary = new Span(version.words().summary().in(PolicyTexts.locale()));
            summary.addClassName("narrow-text");
            table.row(
                    new Anchor("policies/" + version.id(), PolicyTexts.title(version)),
                    PolicyTexts.state(version),
                    new Span(PolicyTexts.day(version.words().effectiveOn())),
                    new Span(PolicyTexts.material(version)),
                    summary);
        });
        return table;
    }

    @Override
    public String getPageTitle() {
        return t("nav.policies");
    }
}
