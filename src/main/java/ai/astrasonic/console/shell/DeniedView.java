package ai.astrasonic.console.shell;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.audit.AuditAct;
import ai.astrasonic.audit.AuditTrail;
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

/** Records the refusal of a view (ASVS 16.3.2) and tells staff without the role for a view, or without any role, who can help them. */
@AnonymousAllowed
@ParentLayout(MainLayout.class)
class DeniedView extends Page implements HasErrorParameter<AccessDeniedException>, HasDynamicTitle {

    private final transient AuthenticationContext authentication;
    private final transient AuditTrail trail;

    DeniedView(AuthenticationContext authentication, AuditTrail trail) {
        this.authentication = authentication;
        this.trail = trail;
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
        // Vaadin tells nobody of its refusals. The rest of an address may be typed by anybody, so only its start is
        // kept.
        trail.record(AuditAct.of("opened", "view", "/" + event.getLocation().getFirstSegment())
                .refused());
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
