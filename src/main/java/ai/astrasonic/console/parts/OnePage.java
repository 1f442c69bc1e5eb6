package ai.astrasonic.console.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import java.util.List;
import java.util.Optional;

/**
 * The page of one thing, which the last part of its address names: the way back, its head, and what there is about it. It is
 * looked up anew whenever it is shown.
 *
 * @param <T> the thing
 */
public abstract class OnePage<T> extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private final BackLink back;
    private String named = "";
    private String title = "";

    protected OnePage(BackLink back) {
        this.back = back;
    }

    /** What the address names; empty where there is no such thing, or none that this one may see. */
    protected abstract Optional<T> find(String named);

    protected abstract String title(T one);

    protected abstract PageHead head(T one);

    /** What stands below the head. */
    protected abstract List<Component> parts(T one);

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        named = event.getRouteParameters().get("id").orElse("");
        show();
    }

    /** Shows it as it is now; an act on it calls this when it is done. */
    protected final void show() {
        var one = find(named).orElseThrow(NotFoundException::new);
        title = title(one);
        removeAll();
        add(back, head(one));
        add(parts(one));
    }

    @Override
    public final String getPageTitle() {
        return title;
    }
}
