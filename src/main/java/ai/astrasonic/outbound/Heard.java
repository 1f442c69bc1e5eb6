package ai.astrasonic.outbound;

/** Listens to what goes out and what comes back; hears of a call that got no answer too. */
@FunctionalInterface
public interface Heard {

    void heard(Exchange exchange);
}
