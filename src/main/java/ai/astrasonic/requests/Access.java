package ai.astrasonic.requests;

import ai.astrasonic.shared.Roles;

/** Who may use the services of this module, as expressions for {@code @PreAuthorize}. */
final class Access {

    /** Decides and changes. */
    static final String DPO = "hasRole('" + Roles.DPO + "')";

    /** The same, and jobs. */
    static final String DPO_OR_JOB = "hasAnyRole('" + Roles.DPO + "', '" + Roles.SYSTEM + "')";

    /** Looks. */
    static final String READER = "hasAnyRole('" + Roles.DPO + "', '" + Roles.AUDITOR + "', '" + Roles.SYSTEM + "')";

    static final String JOB = "hasRole('" + Roles.SYSTEM + "')";

    /** Everybody on the staff: ids and dates only. */
    static final String STAFF = "hasAnyRole('" + Roles.DPO + "', '" + Roles.AUDITOR + "', '" + Roles.ENGINEER + "', '"
            + Roles.FINANCE + "', '" + Roles.ADMIN + "', '" + Roles.SYSTEM + "')";

    private Access() {}
}
