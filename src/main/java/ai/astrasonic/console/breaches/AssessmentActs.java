package ai.astrasonic.console.breaches;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.breaches.Breach;
import ai.astrasonic.breaches.BreachStatus;
import ai.astrasonic.breaches.judgement.About;
import ai.astrasonic.breaches.judgement.Assessed;
import ai.astrasonic.breaches.judgement.Judgements;
import ai.astrasonic.console.parts.Toast;
import ai.astrasonic.console.security.FreshActs;
import ai.astrasonic.shared.Roles;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;

/** What the DPO does about the risk: assesses, and signs decisions after a fresh sign-in. */
@Service
class AssessmentActs {

    private final Judgements judgements;
    private final FreshActs fresh;
    private final AuthenticationContext authentication;

    AssessmentActs(Judgements judgements, FreshActs fresh, AuthenticationContext authentication) {
        this.judgements = judgements;
        this.fresh = fresh;
        this.authentication = authentication;
    }

    List<Component> of(Breach breach, List<Assessed> all, Runnable changed) {
        var shown = new ArrayList<Component>();
        if (!authentication.hasRole(Roles.DPO) || !breach.status().isAtWork()) {
            return shown;
        }
        shown.add(new Button(t("judgement.assess"), click -> assess(breach, all, changed)));
        if (breach.status() == BreachStatus.OPEN && !all.isEmpty()) {
            for (var about : About.values()) {
                shown.add(new Button(
                        t("judgement.decide." + about), click -> decide(breach, about, all.getFirst(), changed)));
            }
        }
        return shown;
    }

    private void assess(Breach breach, List<Assessed> all, Runnable changed) {
        var form = new AssessmentForm(all.isEmpty() ? null : all.getFirst().content());
        new BreachDialog("judgement.assess", form, form::isWhole, () -> {
                    judgements.assess(breach.id(), form.value());
                    done(changed);
                })
                .open();
    }

    private void decide(Breach breach, About about, Assessed assessed, Runnable changed) {
        var page = "breaches/" + breach.id();
        fresh.begin(page, () -> {
            var form = new DecisionForm(about, assessed.number());
            new BreachDialog("judgement.decide." + about, form, form::isWhole, () -> {
                        judgements.decide(breach.id(), form.value());
                        done(changed);
                    })
                    .open();
        });
    }

    private static void done(Runnable changed) {
        Toast.done(t("breaches.done"));
        changed.run();
    }
}
