package ai.astrasonic.shared;

import java.util.Set;

/** The roles of staff in the identity server's realm, the one of customers, and the one of the jobs. */
public final class Roles {

    public static final String DPO = "dpo";
    public static final String FINANCE = "finance";
    public static final String ENGINEER = "engineer";

    /** Sees everything, changes nothing. */
    public static final String AUDITOR = "auditor";

    public static final String ADMIN = "admin";

    /** Somebody with an account, signed in at the customers realm; no member of staff ever has it, nor they a role of staff. */
    public static final String CUSTOMER = "customer";

    /** A job that acts on a schedule or an event, never a person. */
    public static final String SYSTEM = "system";

    /** What a sign-in or a token may bring; anything else in it gives no right, the role of the jobs least of all. */
    public static final Set<String> STAFF = Set.of(DPO, FINANCE, ENGINEER, AUDITOR, ADMIN);

    private Roles() {}
}
