package ai.astrasonic.console.breaches;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.breaches.Breach;
import ai.astrasonic.breaches.report.ReportForms;
import ai.astrasonic.breaches.report.Reports;
import ai.astrasonic.console.parts.Facts;
import ai.astrasonic.console.parts.Glyph;
import ai.astrasonic.console.parts.Section;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import org.springframework.stereotype.Service;

/** How far the report to the authority is, and the versions that were frozen, filed and received. */
@Service
class ReportPart implements BreachPart {

    private static final int AFTER_THE_ASSESSMENT = 400;

    private final ReportForms forms;
    private final Reports reports;
    private final ReportVersions versions;
    private final ReportActs acts;

    ReportPart(ReportForms forms, Reports reports, ReportVersions versions, ReportActs acts) {
        this.forms = forms;
        this.reports = reports;
        this.versions = versions;
        this.acts = acts;
    }

    @Override
    public int order() {
        return AFTER_THE_ASSESSMENT;
    }

    @Override
    public boolean isFor(Breach breach) {
        return breach.aware() != null;
    }

    @Override
    public Component of(Breach breach, Runnable changed) {
        var facts = new Facts();
        forms.of(breach.id())
                .forEach(state -> facts.with(ReportWords.template(state.form().template()), ReportWords.meter(state)));
        var filed = reports.of(breach.id());
        var shown = new ArrayList<Component>();
        shown.add(facts);
        var bar = new Div(link(breach));
        bar.add(acts.of(breach, filed, changed));
        bar.addClassName("chips");
        shown.add(bar);
        if (filed.isEmpty()) {
            shown.add(new Paragraph(t("notification.none")));
        } else {
            shown.add(versions.of(filed, changed));
        }
        return new Section(t("notification.title"), shown.toArray(Component[]::new));
    }

    private static Anchor link(Breach breach) {
        var link = new Anchor("breaches/" + breach.id() + "/report", Glyph.of("file-text"));
        link.add(new Span(t("notification.open")));
        link.addClassNames("with-icon", "link-button");
        return link;
    }
}
