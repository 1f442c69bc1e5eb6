package ai.astrasonic.console.requests;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.parts.CopyId;
import ai.astrasonic.console.parts.Facts;
import ai.astrasonic.console.parts.Section;
import ai.astrasonic.console.parts.State;
import ai.astrasonic.console.parts.When;
import ai.astrasonic.console.texts.Times;
import ai.astrasonic.erasure.ErasureCases;
import ai.astrasonic.erasure.ErasureStatus;
import ai.astrasonic.erasure.ErasureView;
import ai.astrasonic.erasure.PlannedHold;
import ai.astrasonic.requests.CaseView;
import ai.astrasonic.requests.RequestKind;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;

/** The erasure of a case: where it stands, what its plan says, and what the DPO can do with it. */
@Service
class ErasureSection {

    private final ErasureCases cases;
    private final ErasurePlanTable plan;
    private final ErasureScanTable scans;
    private final ErasureActs acts;
    private final Times times;

    ErasureSection(ErasureCases cases, ErasurePlanTable plan, ErasureScanTable scans, ErasureActs acts, Times times) {
        this.cases = cases;
        this.plan = plan;
        this.scans = scans;
        this.acts = acts;
        this.times = times;
    }

    /** Nothing for a case that erases nothing. */
    Component of(CaseView view, Runnable changed) {
        if (view.kind() != RequestKind.ERASURE) {
            return new Div();
        }
        var section = new Section(t("erasure.title"));
        return cases.of(view.id())
                .map(erasure -> section.show(content(erasure, view, changed)))
                .orElseGet(() -> section.show(none(), acts.plan(view, changed)));
    }

    private static Paragraph none() {
        var none = new Paragraph(t("erasure.none"));
        none.addClassName("soft");
        return none;
    }

    private Component[] content(ErasureView erasure, CaseView view, Runnable changed) {
        List<Component> content = new ArrayList<>();
        content.add(State.of(tone(erasure.status()), t("erasure.status." + erasure.status())));
        content.add(facts(erasure));
        content.add(acts.of(erasure, view, changed));
        content.addAll(scans.of(erasure.request()));
        content.addAll(plan.of(erasure.plan()));
        return content.toArray(Component[]::new);
    }

    private Facts facts(ErasureView erasure) {
        var facts = new Facts()
                .with(
                        t("erasure.plan"),
                        List.of(new When(erasure.plannedAt(), times), new CopyId("SHA-256", erasure.planSha256())));
        if (!erasure.because().isEmpty()) {
            facts.with(t("erasure.because"), CaseSteps.reason(erasure.because()));
        }
        erasure.due()
                .filter(_ -> erasure.status() == ErasureStatus.WAITING || erasure.status() == ErasureStatus.DEFERRED)
                .ifPresent(due -> facts.with(t("erasure.due"), new When(due, times)));
        for (PlannedHold hold : erasure.plan().inTheWay()) {
            facts.with(
                    t("erasure.hold"),
                    List.of(
                            new CopyId(t("erasure.hold"), hold.hold().toString()),
                            new Paragraph(t(
                                    "erasure.hold.until",
                                    times.date(hold.reviewOn(), UI.getCurrent().getLocale())))));
        }
        if (erasure.executedAt() != null) {
            facts.with(t("erasure.executed"), new When(erasure.executedAt(), times));
        }
        if (erasure.certifiedAt() != null) {
            facts.with(t("erasure.certified"), new When(erasure.certifiedAt(), times));
            facts.with(t("erasure.completed"), completed(erasure));
        }
        return facts;
    }

    /** When every recipient had answered, so that the certificate is the final one. */
    private Component completed(ErasureView erasure) {
        return erasure.completedAt() == null
                ? new Span(t("erasure.completed.not"))
                : new When(erasure.completedAt(), times);
    }

    private static State.Tone tone(ErasureStatus status) {
        return switch (status) {
            case PLANNED, AWAITING_APPROVAL, WAITING -> State.Tone.WATCH;
            case RUNNING, ERASED -> State.Tone.BUSY;
            case DEFERRED -> State.Tone.BAD;
            case CERTIFIED -> State.Tone.GOOD;
            case CANCELLED -> State.Tone.NEUTRAL;
        };
    }
}
