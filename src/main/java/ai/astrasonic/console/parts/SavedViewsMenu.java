package ai.astrasonic.console.parts;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.preferences.SavedView;
import ai.astrasonic.console.preferences.SavedViewRefused;
import ai.astrasonic.console.preferences.SavedViews;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.VaadinService;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The saved views of one list: opens them, saves what the list shows now, renames and removes one's own. */
final class SavedViewsMenu extends MenuBar {

    private static final int COUNTED = 1_000;

    private final String page;
    private final transient Supplier<ListState> present;
    private final transient Consumer<ListState> go;
    private final transient Counter counter;
    private final SubMenu menu;

    /** Counts what a view shows, no further than so many; empty where that is not known. */
    @FunctionalInterface
    interface Counter {
        OptionalInt count(ListState state, int most);
    }

    SavedViewsMenu(String page, Supplier<ListState> present, Consumer<ListState> go, Counter counter) {
        this.page = page;
        this.present = present;
        this.go = go;
        this.counter = counter;
        addThemeVariants(MenuBarVariant.AURA_TERTIARY);
        addClassName("filter-menu");
        getElement().setAttribute("aria-label", t("views"));
        var label = new Span(Glyph.of("bookmark"), new Span(t("views")));
        label.addClassName("with-icon");
        menu = addItem(label).getSubMenu();
        fill();
    }

    private void fill() {
        var all = views().of(page);
        var own = all.stream().filter(SavedView::own).toList();
        menu.removeAll();
        all.forEach(view -> menu.addItem(counted(view), click -> open(view)));
        if (!all.isEmpty()) {
            menu.addSeparator();
        }
        menu.addItem(t("views.save"), click -> askToSave());
        if (!own.isEmpty()) {
            among(own, t("views.rename"), this::askToRename);
            among(own, t("views.remove"), this::remove);
        }
    }

    private void among(List<SavedView> own, String act, Consumer<SavedView> then) {
        var choices = menu.addItem(act).getSubMenu();
        own.forEach(view -> choices.addItem(view.name(), click -> then.accept(view)));
    }

    private String counted(SavedView view) {
        int found = counter.count(stateOf(view), COUNTED + 1).orElse(-1);
        if (found < 0) {
            return word(view);
        }
        return found > COUNTED ? t("views.many", word(view), COUNTED) : t("views.count", word(view), found);
    }

    private static String word(SavedView view) {
        if (!view.own()) {
            return t("views.by", view.name(), Actors.word(view.owner()));
        }
        return view.shared() ? t("views.shared", view.name()) : view.name();
    }

    private void open(SavedView view) {
        go.accept(stateOf(view));
    }

    private static ListState stateOf(SavedView view) {
        return ListState.from(QueryParameters.fromString(view.query()));
    }

    private void askToSave() {
        new SavedViewDialog(t("views.save.title"), t("views.save.button"), "", this::save)
                .mayBeShared()
                .open();
    }

    private void save(String name, boolean shared) {
        var query = present.get().toParameters().getQueryString();
        var saved = views().save(page, name, query, shared);
        fill();
        Toast.done(t("views.saved", saved.name()));
    }

    private void askToRename(SavedView view) {
        new SavedViewDialog(t("views.rename.title"), t("views.rename.button"), view.name(), (name, shared) -> {
                    views().rename(view.id(), name);
                    fill();
                })
                .open();
    }

    private void remove(SavedView view) {
        var removed = views().remove(view.id());
        fill();
        Toast.undoable(t("views.removed", removed.name()), () -> putBack(removed));
    }

    private void putBack(SavedView removed) {
        try {
            views().save(removed.page(), removed.name(), removed.query(), removed.shared());
            fill();
        } catch (SavedViewRefused refused) {
            Toast.failed(SavedViewDialog.words(refused));
        }
    }

    private static SavedViews views() {
        return VaadinService.getCurrent().getInstantiator().getOrCreate(SavedViews.class);
    }
}
