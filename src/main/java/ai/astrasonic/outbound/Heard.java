package ai.astrasonic.outbound;

/** Listens to what goes out and what comes back; hears of a call that got no answer too. */
@FunctionalInterface
public interface Heard {

    /** It is about to leave: told first, so that a call is known whose answer nobody lives to see. */
    default void leaving(Exchange begun) {}

    void heard(Exchange exchange);
}
