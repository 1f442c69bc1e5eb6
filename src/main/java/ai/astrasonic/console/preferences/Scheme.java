package ai.astrasonic.console.preferences;

import com.vaadin.flow.component.page.ColorScheme;
import java.util.Locale;
import java.util.stream.Stream;

/** Light, dark, or as the machine is set. */
public enum Scheme {
    LIGHT(ColorScheme.Value.LIGHT),
    DARK(ColorScheme.Value.DARK),
    SYSTEM(ColorScheme.Value.LIGHT_DARK);

    private final ColorScheme.Value value;

    Scheme(ColorScheme.Value value) {
        this.value = value;
    }

    public static Scheme named(String id) {
        return Stream.of(values())
                .filter(scheme -> scheme.id().equals(id))
                .findFirst()
                .orElse(SYSTEM);
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public ColorScheme.Value value() {
        return value;
    }
}
