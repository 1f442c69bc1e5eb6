package ai.astrasonic.console.breaches;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.breaches.report.FormState;
import ai.astrasonic.breaches.report.ReportForms;
import ai.astrasonic.breaches.report.Template;
import ai.astrasonic.console.parts.BackLink;
import ai.astrasonic.console.parts.Page;
import ai.astrasonic.console.parts.PageHead;
import ai.astrasonic.shared.Roles;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.stream.Stream;

/** The form of the authority for one breach, question by question in its order, ready to be copied. */
@Route("breaches/:id/report")
@RolesAllowed({Roles.DPO, Roles.ENGINEER, Roles.AUDITOR})
class ReportPage extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private final transient BreachFinder finder;
    private final transient ReportForms forms;
    private final transient ReportActs acts;
    private String id = "";
    private Template template = Template.AP;
    private String title = "";

    ReportPage(BreachFinder finder, ReportForms forms, ReportActs acts) {
        this.finder = finder;
        this.forms = forms;
        this.acts = acts;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = event.getRouteParameters().get("id").orElse("");
        template = event.getLocation()
                        .getQueryParameters()
                        .getSingleParameter("form")
                        .orElse("")
                        .equals("edpb")
                ? Template.EDPB
                : Template.AP;
        show();
    }

    private void show() {
        var breach = finder.find(id).orElseThrow(NotFoundException::new);
        var state = forms.of(breach.id(), template);
        title = t("notification.page", String.valueOf(breach.number()));
        removeAll();
        add(
                new BackLink("breaches/" + breach.id(), BreachWords.name(breach)),
                head(state),
                new Paragraph(state.form().note().in(ReportWords.locale())));
        state.form().sections().stream()
                .map(section -> new AnswerSection(section, state, forms, breach.id(), acts.mayWrite(), this::show))
                .filter(AnswerSection::isAsked)
                .forEach(this::add);
    }

    private Component head(FormState state) {
        var head = new PageHead(title, t("notification.sentence"))
                .withStates(Stream.of(Template.values()).map(this::link).toArray(Component[]::new));
        var meter = ReportWords.meter(state);
        meter.addClassName("under-head");
        head.addUnder(meter);
        return head;
    }

    private Anchor link(Template other) {
        var link = new Anchor("breaches/" + id + "/report?form=" + other.key(), ReportWords.template(other));
        link.addClassName("link-button");
        if (other == template) {
            link.getElement().setAttribute("aria-current", "page");
        }
        return link;
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
