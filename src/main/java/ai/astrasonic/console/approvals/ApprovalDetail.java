package ai.astrasonic.console.approvals;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.approvals.Approval;
import ai.astrasonic.approvals.ApprovalStatus;
import ai.astrasonic.console.parts.Actors;
import ai.astrasonic.console.parts.CopyId;
import ai.astrasonic.console.parts.Facts;
import ai.astrasonic.console.parts.Glyph;
import ai.astrasonic.console.parts.When;
import ai.astrasonic.console.texts.Times;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** One approval beside the list: what it is about, who asked why, who decided, and the acts of a second person. */
@Service
class ApprovalDetail {

    private final ApprovalActs acts;
    private final Times times;

    ApprovalDetail(ApprovalActs acts, Times times) {
        this.acts = acts;
        this.times = times;
    }

    Component of(Approval approval, Runnable changed) {
        var detail = new Div(new H2(ApprovalWords.kind(approval)), ApprovalWords.state(approval), facts(approval));
        detail.addClassName("detail-body");
        if (acts.isForMe(approval)) {
            detail.add(acts.of(approval, changed));
        }
        return detail;
    }

    private Facts facts(Approval approval) {
        var facts = new Facts()
                .with(t("approvals.content"), link(approval))
                .with(t("approvals.why"), approval.reason())
                .with(t("approvals.asker"), Actors.of(approval.askedBy()))
                .with(t("approvals.since"), new When(approval.askedAt(), times));
        if (approval.status() == ApprovalStatus.WAITING) {
            facts.with(t("approvals.expires"), new When(approval.expiresAt(), times));
        }
        ended(facts, t("approvals.decider"), approval.decided());
        ended(facts, t("approvals.withdrawer"), approval.withdrawn());
        return facts.with(t("approvals.hash"), new CopyId(t("approvals.hash"), approval.contentSha256()))
                .with(t("audit.entries"), new Anchor("audit?object=" + approval.id(), t("audit.more")));
    }

    private void ended(Facts facts, String by, Approval.@Nullable Step step) {
        if (step != null) {
            facts.with(by, Actors.of(step.by()))
                    .with(t("approvals.when"), new When(step.at(), times))
                    .with(t("approvals.because"), step.reason());
        }
    }

    private static Component link(Approval approval) {
        var link = new Anchor(approval.link(), Glyph.of("external-link"), new Span(t("approvals.open")));
        link.addClassName("with-icon");
        return link;
    }
}
