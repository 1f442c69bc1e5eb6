package ai.astrasonic.shared;

/** Whether this instance may do anything by itself: not while its database, restored from a backup, has erased people in it. */
@FunctionalInterface
public interface ServiceGate {

    boolean isOpen();
}
