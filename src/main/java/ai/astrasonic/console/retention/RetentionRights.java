package ai.astrasonic.console.retention;

import ai.astrasonic.shared.Roles;
import com.vaadin.flow.spring.security.AuthenticationContext;
import org.springframework.stereotype.Service;

/** Which acts of retention are offered to whoever looks; the services refuse the others by themselves. */
@Service
class RetentionRights {

    private final AuthenticationContext authentication;

    RetentionRights(AuthenticationContext authentication) {
        this.authentication = authentication;
    }

    boolean mayDecide() {
        return authentication.hasRole(Roles.DPO);
    }

    boolean mayStop() {
        return authentication.hasAnyRole(Roles.DPO, Roles.ENGINEER);
    }

    boolean maySeePeople() {
        return authentication.hasAnyRole(Roles.DPO, Roles.ENGINEER, Roles.AUDITOR);
    }

    boolean maySeeHolds() {
        return authentication.hasAnyRole(Roles.DPO, Roles.AUDITOR);
    }

    boolean maySeeApprovals() {
        return authentication.hasAnyRole(Roles.DPO, Roles.AUDITOR);
    }

    /** Whether the pages are open at all. */
    boolean mayRead() {
        return authentication.hasAnyRole(Roles.DPO, Roles.ENGINEER, Roles.FINANCE, Roles.AUDITOR);
    }
}
