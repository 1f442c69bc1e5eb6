package ai.astrasonic.console.requests;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.parts.CopyId;
import ai.astrasonic.console.parts.Facts;
import ai.astrasonic.console.parts.Steps;
import ai.astrasonic.console.parts.When;
import ai.astrasonic.console.texts.Times;
import ai.astrasonic.requests.CaseView;
import ai.astrasonic.requests.RequestDesk;
import ai.astrasonic.shared.RequestId;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import org.springframework.stereotype.Service;

/** A case in short, beside the list: its clock and where its steps stand. */
@Service
class CaseSummary {

    private final RequestDesk desk;
    private final Times times;

    CaseSummary(RequestDesk desk, Times times) {
        this.desk = desk;
        this.times = times;
    }

    Component of(RequestId id) {
        var view = desk.get(id);
        var working =
                new Paragraph(desk.workingOf(view.deadline(), UI.getCurrent().getLocale()));
        working.addClassNames("soft", "narrow-text");
        var summary = new Div(
                new H2(RequestWords.kind(view.kind())),
                RequestWords.state(view.status()),
                new DueDate(view.deadline().due(), view.status().awaitsAnswer(), times),
                working,
                new Steps(CaseSteps.of(view.steps(), times)),
                facts(view));
        summary.addClassName("detail-body");
        return summary;
    }

    private Facts facts(CaseView view) {
        return new Facts()
                .with(
                        t("requests.number"),
                        new CopyId(t("requests.number"), view.id().toString()))
                .with(t("requests.received"), new When(view.receivedAt(), times))
                .with(t("requests.channel"), t("requests:request.channel." + view.channel()));
    }
}
