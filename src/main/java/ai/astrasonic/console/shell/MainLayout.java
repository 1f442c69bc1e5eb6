package ai.astrasonic.console.shell;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.parts.Glyph;
import ai.astrasonic.console.parts.RecordList;
import ai.astrasonic.console.parts.Ticker;
import ai.astrasonic.console.preferences.Preferences;
import ai.astrasonic.console.texts.Times;
import ai.astrasonic.jobs.JobRuns;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;

/** The one layout: navigation at the side, clocks and palette on top, the view in the middle. */
@Layout
@AnonymousAllowed
public class MainLayout extends AppLayout implements AfterNavigationObserver {

    private final ClockStrip clocks;
    private final Navigation navigation;
    private final JobTray tray;
    private final boolean hasRole;
    private final Preferences preferences = Preferences.current();
    private final transient List<Command.Source> commands;

    MainLayout(
            AuthenticationContext authentication,
            ObjectProvider<StatutoryClock.Source> clockSources,
            ObjectProvider<Command.Source> commandSources,
            ObjectProvider<HeaderAct> headerActs,
            ObjectProvider<MenuCount> counts,
            JobRuns runs,
            Times times,
            Ticker ticker) {
        commands = commandSources.orderedStream().toList();
        hasRole = authentication.hasAnyRole(StaffRoles.ALL);
        // Somebody without a role is shown the page that says so, and no clock of anybody.
        clocks = new ClockStrip(hasRole ? clockSources.orderedStream().toList() : List.of(), times, ticker);
        navigation = new Navigation(counts.orderedStream().toList());
        tray = new JobTray(runs, times, ticker);
        setPrimarySection(Section.DRAWER);
        addToDrawer(side(navigation, new StaffMenu(authentication, preferences, this::help)));
        addToNavbar(top(hasRole ? headerActs.orderedStream().toList() : List.of()));
        getElement().setAttribute("data-shell", true);
        getElement()
                .addEventListener(
                        "shell-command",
                        event ->
                                command(event.getEventData().get("event.detail").asString()))
                .addEventData("event.detail");
        letterKeys();
    }

    private static Component side(Component navigation, Component staff) {
        var side = new Div(brand(), navigation, staff);
        side.addClassName("side");
        side.getElement().setAttribute("role", "region").setAttribute("aria-label", t("brand.what"));
        return side;
    }

    private Component top(List<HeaderAct> acts) {
        var top = new Header(skipLink(), toggle(), clocks);
        if (hasRole) {
            top.add(tray);
        }
        acts.stream().flatMap(act -> act.of().stream()).forEach(top::add);
        top.add(paletteButton());
        top.addClassName("top");
        return top;
    }

    private static Component brand() {
        var mark = new Image("console/mark.svg", "");
        var name = new Span("Astrasonic");
        name.addClassName("brand-name");
        var what = new Span(t("brand.what"));
        what.addClassName("brand-what");
        var brand = new Anchor("", mark, new Div(name, what));
        brand.addClassName("brand");
        return brand;
    }

    private static Component skipLink() {
        var skip = new Anchor("#content", t("skip"));
        skip.addClassName("skip");
        skip.getElement().setAttribute("router-ignore", true);
        return skip;
    }

    private static Component toggle() {
        var toggle = new DrawerToggle();
        toggle.setAriaLabel(t("nav.toggle"));
        return toggle;
    }

    private Component paletteButton() {
        var key = new Span("Ctrl K");
        key.addClassName("key");
        var label = new Span(t("palette.open"));
        label.addClassName("palette-label");
        var button = new NativeButton();
        button.add(Glyph.of("search"), label, key);
        button.addClassName("palette-button");
        button.getElement().setAttribute("title", t("palette.title")).setAttribute("aria-haspopup", "dialog");
        button.addClickListener(click -> palette());
        return button;
    }

    private void palette() {
        new CommandPalette(hasRole ? commands : List.of()).open();
    }

    private void help() {
        new ShortcutHelp(preferences, this::letterKeys).open();
    }

    private void letterKeys() {
        getElement().setAttribute("data-letter-keys", preferences.letterKeys() ? "on" : "off");
    }

    private void command(String command) {
        switch (command) {
            case "palette" -> palette();
            case "help" -> help();
            case "next" -> RecordList.in(getContent()).ifPresent(list -> list.move(1));
            case "previous" -> RecordList.in(getContent()).ifPresent(list -> list.move(-1));
            default -> Pages.after(command).ifPresent(UI.getCurrent()::navigate);
        }
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        clocks.refresh();
        navigation.refresh();
        if (hasRole) {
            tray.refresh();
        }
    }
}
