package ai.astrasonic.outbound;

import java.util.UUID;

/** Knows whose events may leave: whoever has a reason against it answers, and all of them have to agree. */
@FunctionalInterface
public interface EventPermission {

    /** Not when consent was taken back, not when the person objected or is restricted, and not when nobody knows whose pseudonym it is. */
    boolean mayLeave(UUID pseudonym);
}
