package ai.astrasonic.outbound;

import ai.astrasonic.shared.Roles;

/** Who may use the services of this module, as expressions for {@code @PreAuthorize}. */
final class Allowed {

    static final String DPO = "hasRole('" + Roles.DPO + "')";
    static final String JOB = "hasRole('" + Roles.SYSTEM + "')";
    static final String STOPPER = "hasAnyRole('" + Roles.DPO + "', '" + Roles.ENGINEER + "')";
    static final String READER = "hasAnyRole('" + Roles.DPO + "', '" + Roles.ENGINEER + "', '" + Roles.AUDITOR + "', '"
            + Roles.SYSTEM + "')";

    private Allowed() {}
}
