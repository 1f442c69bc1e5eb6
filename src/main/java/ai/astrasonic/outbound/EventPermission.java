package ai.astrasonic.outbound;

import java.util.UUID;

/** Knows whose events may leave; whoever keeps the link to the person answers. */
@FunctionalInterface
public interface EventPermission {

    /** Not when the person objected or is restricted, and not when nobody knows whose pseudonym it is. */
    boolean mayLeave(UUID pseudonym);
}
