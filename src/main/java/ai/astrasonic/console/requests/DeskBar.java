package ai.astrasonic.console.requests;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.requests.ManyRequests;
import ai.astrasonic.requests.RequestDesk;
import ai.astrasonic.requests.RequestFilter;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** How many cases the desk shows, counted up to a bound, and beside it what can be done with them all. */
final class DeskBar extends Div {

    private final transient RequestDesk desk;
    private final Span count = new Span();
    private transient RequestFilter filter = RequestFilter.open();

    DeskBar(RequestDesk desk) {
        this.desk = desk;
        addClassName("desk-bar");
        count.addClassName("soft");
        count.getElement().setAttribute("role", "status");
        add(count);
    }

    RequestFilter filter() {
        return filter;
    }

    void show(RequestFilter wanted) {
        filter = wanted;
        refresh();
    }

    void refresh() {
        int found = desk.count(filter, ManyRequests.MOST + 1);
        count.setText(found > ManyRequests.MOST ? t("desk.count.many", ManyRequests.MOST) : t("desk.count", found));
    }
}
