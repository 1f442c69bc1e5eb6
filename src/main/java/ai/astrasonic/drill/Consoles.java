package ai.astrasonic.drill;

import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts the application on a copy. */
@FunctionalInterface
interface Consoles {

    /** @param settings beside, and before, those of this process */
    ConfigurableApplicationContext start(Map<String, String> settings);
}
