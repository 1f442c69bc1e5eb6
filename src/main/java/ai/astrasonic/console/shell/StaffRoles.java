package ai.astrasonic.console.shell;

import ai.astrasonic.shared.Roles;
import java.util.List;

/** The roles that let somebody into the console at all. */
final class StaffRoles {

    static final List<String> ALL = List.of(Roles.DPO, Roles.FINANCE, Roles.ENGINEER, Roles.AUDITOR, Roles.ADMIN);

    private StaffRoles() {}
}
