package ai.astrasonic.console.shell;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.parts.EmptyState;
import ai.astrasonic.console.parts.Page;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;

/** Shown for an address that leads nowhere; never says which addresses there are. */
@AnonymousAllowed
@ParentLayout(MainLayout.class)
class NotFoundView extends Page implements HasErrorParameter<NotFoundException>, HasDynamicTitle {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        add(EmptyState.page("search", t("missing.title"), t("missing.text")).offering(t("error.home"), ""));
        return HttpServletResponse.SC_NOT_FOUND;
    }

    @Override
    public String getPageTitle() {
        return t("missing.title");
    }
}
