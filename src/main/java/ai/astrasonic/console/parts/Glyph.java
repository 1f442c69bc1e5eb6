package ai.astrasonic.console.parts;

import com.vaadin.flow.component.icon.SvgIcon;

/** Icons of the console's own sheet; always decoration beside words. */
public final class Glyph {

    private Glyph() {}

    public static SvgIcon of(String name) {
        var icon = new SvgIcon("console/icons.svg", name);
        icon.getElement().setAttribute("aria-hidden", "true");
        return icon;
    }
}
