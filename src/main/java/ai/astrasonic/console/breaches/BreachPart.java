package ai.astrasonic.console.breaches;

import ai.astrasonic.breaches.Breach;
import com.vaadin.flow.component.Component;

/** A part of the page of a breach; the page shows those that are for it, in their order. */
public interface BreachPart {

    int order();

    /** Whether whoever looks sees it for this breach. */
    boolean isFor(Breach breach);

    /** @param changed to be called when something was done, so that the page reads itself again */
    Component of(Breach breach, Runnable changed);
}
