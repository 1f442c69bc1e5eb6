package ai.astrasonic.console.shell;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.parts.EmptyState;
import ai.astrasonic.console.parts.Page;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;

/** Shown when a view could not be opened: what happened, that nothing was lost, and a reference. */
@AnonymousAllowed
@ParentLayout(MainLayout.class)
class ErrorView extends Page implements HasErrorParameter<Exception>, HasDynamicTitle {

    private final transient UnexpectedErrors errors;

    ErrorView(UnexpectedErrors errors) {
        this.errors = errors;
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        String reference = errors.record(parameter.getException());
        add(EmptyState.page("circle-alert", t("error.title"), t("error.view", reference))
                .offering(t("error.home"), ""));
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }

    @Override
    public String getPageTitle() {
        return t("error.title");
    }
}
