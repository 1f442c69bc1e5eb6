package ai.astrasonic.console.policies;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.accounts.AccountSummary;
import ai.astrasonic.accounts.Accounts;
import ai.astrasonic.audit.AuditAct;
import ai.astrasonic.audit.AuditTrail;
import ai.astrasonic.console.parts.SearchField;
import ai.astrasonic.console.parts.SearchLimit;
import ai.astrasonic.console.parts.Table;
import ai.astrasonic.console.texts.Times;
import ai.astrasonic.policies.NoticeOutcome;
import ai.astrasonic.policies.Policies;
import ai.astrasonic.policies.PolicyNotice;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Shows what one account was told of the policy, found by a whole identifier; that somebody looked is on the audit trail. */
@Service
class ProofSearch {

    private final Accounts accounts;
    private final Policies policies;
    private final AuditTrail trail;
    private final SearchLimit limit;
    private final Times times;

    ProofSearch(Accounts accounts, Policies policies, AuditTrail trail, SearchLimit limit, Times times) {
        this.accounts = accounts;
        this.policies = policies;
        this.trail = trail;
        this.limit = limit;
        this.times = times;
    }

    SearchField field() {
        return new SearchField(t("policies.proof.search"), this::answer);
    }

    private List<Component> answer(String identifier) {
        var act = AuditAct.of("searched", "people", "policies");
        if (!limit.take()) {
            trail.record(act.refused());
            return List.of(new Span(t("search.often")));
        }
        var found = accounts.find(identifier);
        trail.record(act.with("found", found.size()));
        if (found.isEmpty()) {
            return List.of(new Span(t("people.search.none")));
        }
        var shown = new ArrayList<Component>();
        found.forEach(person -> shown.addAll(proof(person)));
        return shown;
    }

    private List<Component> proof(AccountSummary person) {
        trail.record(
                AuditAct.of("looked-up-policy-proof", "account", person.id().value())
                        .about(person.id()));
        var who = new Anchor("people/" + person.id(), person.maskedEmail());
        var all = policies.proof(person.id());
        var shown = new ArrayList<Component>(List.of(who));
        shown.add(all.isEmpty() ? new Span(" " + t("policies.proof.none")) : table(all));
        if (all.stream().noneMatch(notice -> notice.outcome() == NoticeOutcome.SHOWN)) {
            shown.add(new Paragraph(t("policies.proof.unknown")));
        }
        return shown;
    }

    private Table table(List<PolicyNotice> all) {
        var table = new Table(
                t("policies.proof"),
                List.of(
                        t("policies.version.head"),
                        t("policies.told"),
                        t("policies.mailed"),
                        t("policies.delivered"),
                        t("policies.key")));
        all.forEach(notice -> table.row(
                new Span(t("policies.version", notice.number())),
                PolicyTexts.outcome(notice.outcome()),
                new Span(exact(Optional.ofNullable(notice.mailedAt()).orElse(notice.endedAt()))),
                new Span(exact(notice.deliveredAt())),
                new Span(Objects.toString(notice.deliveryKey(), "–"))));
        return table;
    }

    private String exact(@Nullable Instant at) {
        return at == null ? "–" : times.exact(at, PolicyTexts.locale());
    }
}
