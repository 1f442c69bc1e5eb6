package ai.astrasonic.drill;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Carries out on a copy everything that the retention rules say is due there. */
@FunctionalInterface
interface Retaining {

    /**
     * Answers whether every rule came to its end.
     *
     * @param copy the copy's database as its superuser
     */
    boolean retain(ApplicationContext console, JdbcClient copy);
}
