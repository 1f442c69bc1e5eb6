package ai.astrasonic.erasure;

import ai.astrasonic.shared.Roles;

/** Who may use the services of this module, as expressions for {@code @PreAuthorize}. */
final class Allowed {

    static final String DPO = "hasRole('" + Roles.DPO + "')";
    static final String JOB = "hasRole('" + Roles.SYSTEM + "')";
    static final String DPO_OR_JOB = "hasAnyRole('" + Roles.DPO + "', '" + Roles.SYSTEM + "')";
    static final String READER = "hasAnyRole('" + Roles.DPO + "', '" + Roles.AUDITOR + "', '" + Roles.SYSTEM + "')";

    private Allowed() {}
}
