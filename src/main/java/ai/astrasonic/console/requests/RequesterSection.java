package ai.astrasonic.console.requests;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.parts.Facts;
import ai.astrasonic.console.parts.Masked;
import ai.astrasonic.console.parts.Section;
import ai.astrasonic.console.parts.When;
import ai.astrasonic.console.texts.Times;
import ai.astrasonic.requests.CaseView;
import ai.astrasonic.requests.RequesterReveal;
import ai.astrasonic.requests.Verdict;
import ai.astrasonic.shared.Roles;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.security.AuthenticationContext;
import org.springframework.stereotype.Service;

/** Who asked, how, and in which words: masked until somebody says why it must be read. */
@Service
class RequesterSection {

    private static final String MASK = "•••••";

    private final RequesterReveal reveals;
    private final Times times;
    private final AuthenticationContext authentication;

    RequesterSection(RequesterReveal reveals, Times times, AuthenticationContext authentication) {
        this.reveals = reveals;
        this.times = times;
        this.authentication = authentication;
    }

    Section of(CaseView view) {
        var facts = new Facts()
                .with(t("requests.received"), new When(view.receivedAt(), times))
                .with(t("requests.channel"), t("requests:request.channel." + view.channel()))
                .with(t("requests.language"), t("requests:request.language." + view.language()))
                .with(t("requests.account"), account(view));
        for (var field : RequesterReveal.Field.values()) {
            if (view.requester().given().contains(field)) {
                facts.with(name(field), masked(view, field));
            }
        }
        view.identity()
                .ifPresent(proof -> facts.with(
                        t("requests.identity"),
                        t("requests:identity.method." + proof.method()) + " · " + CaseSteps.reason(proof.reason())));
        narrowed(view, facts);
        view.decision().ifPresent(verdict -> facts.with(t("requests.decision"), decided(verdict)));
        view.refusalReason().ifPresent(reason -> facts.with(t("requests.refused"), reason));
        return new Section(t("requests.requester"), facts);
    }

    private static void narrowed(CaseView view, Facts facts) {
        var asked = view.particulars();
        asked.representation()
                .ifPresent(onBehalf -> facts.with(
                        t("requests.behalf"),
                        t("requests:on-behalf." + onBehalf.relation()) + " · "
                                + t(view.mandateChecked() ? "requests.mandate.checked" : "requests.mandate.unchecked")));
        if (asked.about() != null) {
            facts.with(t("requests.about"), About.inWords(asked.about()));
        }
        if (!asked.scope().isEmpty()) {
            facts.with(
                    t("requests.scope"),
                    asked.scope().stream()
                            .sorted()
                            .map(key -> new Span(ScopeField.inWords(key)))
                            .toList());
        }
    }

    private static String decided(Verdict verdict) {
        var ground = verdict.ground();
        return t("requests:decision." + verdict.outcome()) + " · "
                + (ground == null ? "" : t("requests:refusal.ground." + ground) + " · ") + verdict.words();
    }

    private static Component account(CaseView view) {
        return view.account()
                .<Component>map(account -> new Anchor("people/" + account, t("requests.account.open")))
                .orElseGet(() -> new Span(t("requests.account.none")));
    }

    private Component masked(CaseView view, RequesterReveal.Field field) {
        String mask =
                field == RequesterReveal.Field.EMAIL ? view.requester().email().orElse(MASK) : MASK;
        return authentication.hasRole(Roles.DPO)
                ? new Masked(
                        name(field),
                        mask,
                        reason -> reveals.reveal(view.id(), field, reason).orElse("–"))
                : new Span(mask);
    }

    private static String name(RequesterReveal.Field field) {
        return t("requests.requester." + field);
    }
}
