package ai.astrasonic.console.parts;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** Says what would be here and offers the first thing to do. */
public final class EmptyState extends Div {

    private EmptyState(String icon, HtmlContainer title, String text) {
        addClassName("empty-state");
        var mark = new Span(Glyph.of(icon));
        mark.addClassName("empty-mark");
        add(mark, title, new Paragraph(text));
    }

    /** Where a whole page is empty, its title is the page's. */
    public static EmptyState page(String icon, String title, String text) {
        return new EmptyState(icon, new H1(title), text);
    }

    public static EmptyState of(String icon, String title, String text) {
        return new EmptyState(icon, new H2(title), text);
    }

    public EmptyState offering(String label, String location) {
        return offering(label, () -> UI.getCurrent().navigate(location));
    }

    public EmptyState offering(String label, Runnable act) {
        var button = new Button(label, click -> act.run());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        add(button);
        return this;
    }
}
