package ai.astrasonic.console.requests;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.parts.Glyph;
import ai.astrasonic.console.parts.GraveDialog;
import ai.astrasonic.console.parts.ReasonDialog;
import ai.astrasonic.console.parts.Toast;
import ai.astrasonic.erasure.ErasureCases;
import ai.astrasonic.erasure.ErasureStatus;
import ai.astrasonic.erasure.ErasureView;
import ai.astrasonic.erasure.PlanOutcome;
import ai.astrasonic.requests.CaseView;
import ai.astrasonic.requests.RequestStatus;
import ai.astrasonic.shared.Roles;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Service;

/** What the DPO can do with an erasure: plan it, ask for approval, call it off, have it scanned again, take its papers. */
@Service
class ErasureActs {

    private final ErasureCases cases;
    private final ErasureContent content;
    private final ErasurePlanSheet sheet;
    private final AuthenticationContext authentication;

    ErasureActs(
            ErasureCases cases, ErasureContent content, ErasurePlanSheet sheet, AuthenticationContext authentication) {
        this.cases = cases;
        this.content = content;
        this.sheet = sheet;
        this.authentication = authentication;
    }

    Component of(ErasureView erasure, CaseView view, Runnable changed) {
        var acts = new Div();
        acts.addClassName("page-acts");
        if (authentication.hasRole(Roles.DPO)) {
            if (erasure.status() == ErasureStatus.PLANNED) {
                acts.add(ask(erasure, view, changed));
            }
            if (erasure.status() == ErasureStatus.CANCELLED) {
                acts.add(plan(view, changed));
            }
            if (erasure.isCancellable()) {
                acts.add(cancel(view, changed));
            }
            if (erasure.status() == ErasureStatus.ERASED && erasure.scannedAt() != null) {
                acts.add(scan(view, changed));
            }
            if (erasure.status() == ErasureStatus.CERTIFIED) {
                acts.add(link(t("erasure.certificate"), event -> certificate(view, event)));
            }
        }
        var words = sheet.words();
        acts.add(
                link(t("erasure.plan.csv"), event -> planSheet(view, words, event)),
                link(t("erasure.plan.json"), event -> planText(view, event)));
        return acts;
    }

    Component plan(CaseView view, Runnable changed) {
        var button = new Button(t("erasure.make"), click -> {
            if (cases.plan(view.id()) == PlanOutcome.PERSON_HAS_ONE) {
                Toast.failed(t("erasure.second"));
            } else {
                Toast.done(t("erasure.made"));
            }
            changed.run();
        });
        button.setVisible(authentication.hasRole(Roles.DPO) && view.status() == RequestStatus.IN_PROGRESS);
        return button;
    }

    private Button ask(ErasureView erasure, CaseView view, Runnable changed) {
        var button = new Button(
                t("erasure.ask"),
                click -> new GraveDialog(
                                t("erasure.ask"),
                                content.stake(erasure),
                                view.id().toString(),
                                t("erasure.ask.do"),
                                "requests/" + view.id() + "?act=ask",
                                reason -> {
                                    cases.askApproval(view.id(), reason);
                                    done("erasure.asked", changed);
                                })
                        .open());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    private Button cancel(CaseView view, Runnable changed) {
        var button = new Button(
                t("erasure.cancel"),
                click -> new ReasonDialog(
                                t("erasure.cancel"), t("erasure.cancel.text"), t("erasure.cancel.do"), reason -> {
                                    cases.cancel(view.id(), reason);
                                    done("erasure.cancelled", changed);
                                })
                        .open());
        button.addThemeVariants(ButtonVariant.ERROR);
        return button;
    }

    private Button scan(CaseView view, Runnable changed) {
        return new Button(
                t("erasure.scan"),
                click -> new ReasonDialog(t("erasure.scan"), t("erasure.scan.text"), t("erasure.scan.do"), reason -> {
                            cases.scanAgain(view.id(), reason);
                            done("erasure.scanning", changed);
                        })
                        .open());
    }

    /** One way to hand out a paper. */
    @FunctionalInterface
    private interface Paper {
        void write(DownloadEvent event) throws IOException;
    }

    private static Anchor link(String label, Paper paper) {
        var link = new Anchor();
        link.setHref(paper::write, AttachmentType.DOWNLOAD);
        link.add(Glyph.of("download"), new Span(label));
        link.addClassNames("with-icon", "link-button");
        return link;
    }

    private void certificate(CaseView view, DownloadEvent event) throws IOException {
        var certificate = cases.certificate(view.id()).orElseThrow(() -> new IOException("No certificate"));
        name(event, "certificate-" + view.id() + ".pdf", "application/pdf");
        event.getOutputStream().write(certificate);
    }

    private void planText(CaseView view, DownloadEvent event) throws IOException {
        name(event, "erasure-plan-" + view.id() + ".json", "application/json");
        event.getOutputStream().write(cases.planText(view.id()).getBytes(StandardCharsets.UTF_8));
    }

    private void planSheet(CaseView view, PlanWords words, DownloadEvent event) throws IOException {
        name(event, "erasure-plan-" + view.id() + ".csv", "text/csv;charset=UTF-8");
        if ("GET".equals(event.getRequest().getMethod())) {
            var csv = sheet.csv(cases.handOut(view.id()), words);
            event.getOutputStream().write(csv.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void name(DownloadEvent event, String file, String type) {
        event.setFileName(file);
        event.setContentType(type);
        event.getResponse().setHeader("Cache-Control", "no-store");
    }

    private static void done(String key, Runnable changed) {
        Toast.done(t(key));
        changed.run();
    }
}
