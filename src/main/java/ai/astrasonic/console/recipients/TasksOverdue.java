package ai.astrasonic.console.recipients;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.shell.MenuCount;
import ai.astrasonic.correspondence.Tickets;
import ai.astrasonic.shared.Roles;
import com.vaadin.flow.spring.security.AuthenticationContext;
import org.springframework.stereotype.Service;

/** How many recipients are late with what they were asked, for whoever follows that. */
@Service
class TasksOverdue implements MenuCount {

    private static final int MOST = 99;

    private final Tickets tickets;
    private final AuthenticationContext authentication;

    TasksOverdue(Tickets tickets, AuthenticationContext authentication) {
        this.tickets = tickets;
        this.authentication = authentication;
    }

    @Override
    public String page() {
        return "recipients";
    }

    @Override
    public int waiting() {
        return authentication.hasAnyRole(Roles.DPO, Roles.AUDITOR) ? tickets.overdue(MOST) : 0;
    }

    @Override
    public String words(int waiting) {
        return t("tasks.overdue", waiting);
    }
}
