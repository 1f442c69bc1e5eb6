package ai.astrasonic.architecture;

import ai.astrasonic.Application;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** Modules reach one another through what their root packages offer, and never in a circle. */
class ModulesTest {

    @Test
    void every_module_keeps_to_the_others_public_side() {
        ApplicationModules.of(Application.class).verify();
    }
}
