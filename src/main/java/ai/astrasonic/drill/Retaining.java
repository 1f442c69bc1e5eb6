package ai.astrasonic.drill;

import org.springframework.context.ApplicationContext;

/** Carries out on a copy everything that the retention rules say is due there. */
@FunctionalInterface
interface Retaining {

    /** Answers whether every rule came to its end. */
    boolean retain(ApplicationContext console);
}
