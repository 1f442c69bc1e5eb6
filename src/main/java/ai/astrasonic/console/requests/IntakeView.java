package ai.astrasonic.console.requests;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.parts.ErrorSummary;
import ai.astrasonic.console.parts.Page;
import ai.astrasonic.console.parts.PageHead;
import ai.astrasonic.console.parts.Section;
import ai.astrasonic.console.parts.Toast;
import ai.astrasonic.datamap.DataMap;
import ai.astrasonic.requests.Decisions;
import ai.astrasonic.requests.Filed;
import ai.astrasonic.requests.NewRequest;
import ai.astrasonic.requests.RequestIntake;
import ai.astrasonic.shared.Roles;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;

/** Types in a request that came by mail, letter or chat; any form counts (Art. 12(2)). */
@Route("requests/new")
@RolesAllowed(Roles.DPO)
class IntakeView extends Page implements AfterNavigationObserver, HasDynamicTitle {

    private final transient RequestIntake intake;
    private final IntakeForm form;
    private final ErrorSummary errors = new ErrorSummary();

    IntakeView(RequestIntake intake, Decisions decisions, DataMap map, Clock clock) {
        this.intake = intake;
        this.form = new IntakeForm(clock, new ParticularFields(new ScopeField(map), decisions::choices));
        addClassName("slim");
        var file = new Button(t("requests.file.do"), click -> {
            var asked = form.value();
            errors.show(form.checked());
            asked.ifPresent(this::file);
        });
        file.addThemeVariants(ButtonVariant.PRIMARY);
        var cancel = new Button(t("cancel"), click -> UI.getCurrent().navigate(RequestsView.class));
        var acts = new Div(file, cancel);
        acts.addClassName("page-acts");
        add(
                new PageHead(t("requests.file"), t("requests.file.sentence")),
                new Section(t("requests.asked"), errors, form, acts));
    }

    private void file(NewRequest asked) {
        switch (intake.file(asked)) {
            case Filed.Anew(var id, var already) -> {
                Toast.done(already.isEmpty() ? t("requests.filed") : t("requests.filed.twice"));
                UI.getCurrent().navigate("requests/" + id);
            }
            case Filed.Before(var id) -> UI.getCurrent().navigate("requests/" + id);
        }
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        event.getLocation().getQueryParameters().getSingleParameter("account").ifPresent(form::about);
    }

    @Override
    public String getPageTitle() {
        return t("requests.file");
    }
}
