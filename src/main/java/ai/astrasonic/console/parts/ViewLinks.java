package ai.astrasonic.console.parts;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;

/** Views of one list beside each other, each with an address of its own; the one that is shown says so. */
public final class ViewLinks extends Nav {

    public ViewLinks(String label) {
        addClassName("view-links");
        getElement().setAttribute("aria-label", label);
    }

    public void add(String address, String word, boolean shown) {
        var link = new Anchor(address, word);
        link.getElement().setAttribute("router-link", true);
        if (shown) {
            link.getElement().setAttribute("aria-current", "page");
        }
        add(link);
    }
}
