package ai.astrasonic.console.shell;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.parts.EmptyState;
import ai.astrasonic.console.parts.Page;
import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.servlet.http.HttpServletResponse;

/** Tells staff without the role for a view, or without any role, who can help them. */
@AnonymousAllowed
@ParentLayout(MainLayout.class)
class DeniedView extends Page implements HasErrorParameter<AccessDeniedException>, HasDynamicTitle {

    private final transient AuthenticationContext authentication;

    DeniedView(AuthenticationContext authentication) {
        this.authentication = authentication;
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
        boolean none = !authentication.hasAnyRole(StaffRoles.ALL);
        var text = none ? t("denied.norole.text") : t("denied.text");
        var state = EmptyState.page("lock", none ? t("denied.norole.title") : t("denied.title"), text);
        add(none ? state.offering(t("user.signout"), authentication::logout) : state.offering(t("error.home"), ""));
        return HttpServletResponse.SC_FORBIDDEN;
    }

    @Override
    public String getPageTitle() {
        return t("denied.title");
    }
}
