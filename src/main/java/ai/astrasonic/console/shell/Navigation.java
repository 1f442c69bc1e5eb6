package ai.astrasonic.console.shell;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.parts.Glyph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.server.menu.MenuEntry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The pages that whoever looks may open, each with how much waits there. */
final class Navigation extends SideNav {

    private final Map<String, SideNavItem> items = new HashMap<>();
    private final transient List<MenuCount> counts;

    Navigation(List<MenuCount> counts) {
        super(t("nav.label"));
        this.counts = counts;
        addClassName("navigation");
        Pages.all().forEach(entry -> addItem(item(entry)));
    }

    private SideNavItem item(MenuEntry entry) {
        var item = new SideNavItem(t(entry.title()), Pages.address(entry), Glyph.of(entry.icon()));
        item.setMatchNested(true);
        if (Pages.HOME.equals(Pages.address(entry))) {
            item.setPathAliases(Set.of(""));
        }
        items.put(Pages.address(entry), item);
        return item;
    }

    void refresh() {
        counts.forEach(count -> Optional.ofNullable(items.get(count.page())).ifPresent(item -> show(item, count)));
    }

    private static void show(SideNavItem item, MenuCount count) {
        int waiting = count.waiting();
        if (waiting == 0) {
            item.setSuffixComponent(null);
            return;
        }
        var badge = new Span(String.valueOf(waiting));
        badge.addClassName("nav-count");
        badge.setTitle(count.words(waiting));
        badge.getElement().setAttribute("role", "img").setAttribute("aria-label", count.words(waiting));
        item.setSuffixComponent(badge);
    }
}
