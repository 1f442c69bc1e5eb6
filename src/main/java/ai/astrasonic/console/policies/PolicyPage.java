package ai.astrasonic.console.policies;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.parts.BackLink;
import ai.astrasonic.console.parts.OnePage;
import ai.astrasonic.console.parts.PageHead;
import ai.astrasonic.console.parts.Typed;
import ai.astrasonic.policies.Policies;
import ai.astrasonic.policies.PolicyId;
import ai.astrasonic.policies.PolicyVersion;
import ai.astrasonic.shared.Roles;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;

/** One version of the policy: what is different, how it was judged, who was told, and what the DPO does next. */
@Route("policies/:id")
@RolesAllowed({Roles.DPO, Roles.AUDITOR})
class PolicyPage extends OnePage<PolicyVersion> {

    private final transient Policies policies;
    private final transient PolicyActs acts;
    private final transient PolicySections sections;

    PolicyPage(Policies policies, PolicyActs acts, PolicySections sections) {
        super(new BackLink("policies", t("nav.policies")));
        this.policies = policies;
        this.acts = acts;
        this.sections = sections;
    }

    @Override
    protected Optional<PolicyVersion> find(String named) {
        return Typed.read(named, PolicyId::of).flatMap(policies::find);
    }

    @Override
    protected String title(PolicyVersion version) {
        return PolicyTexts.title(version);
    }

    @Override
    protected PageHead head(PolicyVersion version) {
        var summary = version.words().summary().in(PolicyTexts.locale());
        var head = new PageHead(
                title(version), summary, acts.of(version, this::show).toArray(Component[]::new));
        return head.withStates(PolicyTexts.state(version));
    }

    @Override
    protected List<Component> parts(PolicyVersion version) {
        return sections.of(version, this::show);
    }
}
