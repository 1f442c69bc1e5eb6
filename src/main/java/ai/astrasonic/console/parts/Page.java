package ai.astrasonic.console.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Main;

/** The main part of every page: one landmark, where the skip link leads. */
public class Page extends Main {

    public Page(Component... content) {
        addClassName("page");
        setId("content");
        getElement().setAttribute("tabindex", "-1");
        add(content);
    }

    /** Lets the content use the whole window: for lists. */
    protected final void wide() {
        addClassName("wide");
    }
}
