package ai.astrasonic.console.approvals;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.approvals.Approval;
import ai.astrasonic.approvals.ApprovalDesk;
import ai.astrasonic.approvals.ApprovalImpossible;
import ai.astrasonic.approvals.Approvals;
import ai.astrasonic.console.parts.Facts;
import ai.astrasonic.console.parts.GraveDialog;
import ai.astrasonic.console.parts.ReasonDialog;
import ai.astrasonic.console.parts.Toast;
import ai.astrasonic.console.security.FreshActs;
import ai.astrasonic.shared.Roles;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** Approving and refusing: offered to a second person only, with all that is at stake said first. */
@Service
class ApprovalActs {

    private final Approvals approvals;
    private final ApprovalDesk desk;
    private final FreshActs fresh;
    private final AuthenticationContext authentication;
    private final List<ApprovalContent.Source> contents;

    ApprovalActs(
            Approvals approvals,
            ApprovalDesk desk,
            FreshActs fresh,
            AuthenticationContext authentication,
            ObjectProvider<ApprovalContent.Source> contents) {
        this.approvals = approvals;
        this.desk = desk;
        this.fresh = fresh;
        this.authentication = authentication;
        this.contents = contents.orderedStream().toList();
    }

    boolean isForMe(Approval approval) {
        return authentication.hasRole(Roles.DPO) && desk.isForMe(approval);
    }

    Component of(Approval approval, Runnable changed) {
        var approve = new Button(t("approvals.approve"), click -> approve(approval, changed));
        approve.addThemeVariants(ButtonVariant.PRIMARY);
        var acts = new Div(approve, new Button(t("approvals.refuse"), click -> refuse(approval, changed)));
        acts.addClassName("page-acts");
        return acts;
    }

    void approve(Approval approval, Runnable changed) {
        var page = page(approval);
        fresh.begin(
                page,
                () -> new GraveDialog(
                                t("approvals.approve.title", ApprovalWords.kind(approval)),
                                stake(approval),
                                content(approval).map(ApprovalContent::number).orElseGet(() -> number(approval)),
                                t("approvals.approve.do." + approval.kind()),
                                page,
                                reason -> fresh.finish(
                                        page,
                                        reason,
                                        () -> decide(
                                                "approvals.approved",
                                                () -> approvals.approve(approval.id(), reason),
                                                changed)))
                        .open());
    }

    private void refuse(Approval approval, Runnable changed) {
        new ReasonDialog(
                        t("approvals.refuse.title", ApprovalWords.kind(approval)),
                        t("approvals.refuse.text"),
                        t("approvals.refuse.do"),
                        reason -> decide("approvals.refused", () -> approvals.refuse(approval.id(), reason), changed))
                .open();
    }

    private void decide(String done, Runnable act, Runnable changed) {
        try {
            act.run();
            Toast.done(t(done));
        } catch (ApprovalImpossible refusal) {
            Toast.failed(ApprovalWords.impossible(refusal));
        }
        changed.run();
    }

    private Facts stake(Approval approval) {
        var content = content(approval);
        var facts = new Facts().with(t("approvals.what"), t("approvals.what." + approval.kind()));
        content.map(ApprovalContent::counts)
                .filter(counts -> !counts.isEmpty())
                .ifPresent(counts -> facts.with(t("approvals.counts"), lines(counts)));
        content.map(ApprovalContent::stays)
                .filter(stays -> !stays.isEmpty())
                .ifPresent(stays -> facts.with(t("approvals.stays"), lines(stays)));
        return facts.with(t("approvals.undo"), t("approvals.undo." + approval.kind()));
    }

    private static List<Span> lines(List<String> lines) {
        return lines.stream().map(Span::new).toList();
    }

    private Optional<ApprovalContent> content(Approval approval) {
        return contents.stream()
                .filter(source -> source.kind().equals(approval.kind()))
                .findFirst()
                .flatMap(source -> source.of(approval));
    }

    /** The case is where the link leads. */
    private static String number(Approval approval) {
        var path = approval.link().split("\\?", 2)[0];
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static String page(Approval approval) {
        return "approvals?selected=" + approval.id() + "&act=approve";
    }
}
