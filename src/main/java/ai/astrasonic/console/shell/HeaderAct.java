package ai.astrasonic.console.shell;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/** Something that can be begun on every page, because it must not wait until the right page is found. */
@FunctionalInterface
public interface HeaderAct {

    /** Empty for those who may not. */
    Optional<Component> of();
}
