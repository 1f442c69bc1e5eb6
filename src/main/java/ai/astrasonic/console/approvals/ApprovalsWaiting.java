package ai.astrasonic.console.approvals;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.approvals.ApprovalDesk;
import ai.astrasonic.console.shell.MenuCount;
import ai.astrasonic.shared.Roles;
import com.vaadin.flow.spring.security.AuthenticationContext;
import org.springframework.stereotype.Service;

/** How many approvals wait for whoever looks; nobody's for who may not decide. */
@Service
class ApprovalsWaiting implements MenuCount {

    private static final int MOST = 99;

    private final ApprovalDesk desk;
    private final AuthenticationContext authentication;

    ApprovalsWaiting(ApprovalDesk desk, AuthenticationContext authentication) {
        this.desk = desk;
        this.authentication = authentication;
    }

    @Override
    public String page() {
        return "approvals";
    }

    @Override
    public int waiting() {
        return authentication.hasRole(Roles.DPO) ? desk.countWaiting(MOST) : 0;
    }

    @Override
    public String words(int waiting) {
        return t("approvals.waiting", waiting);
    }
}
