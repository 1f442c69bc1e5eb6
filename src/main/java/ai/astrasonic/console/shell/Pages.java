package ai.astrasonic.console.shell;

import static ai.astrasonic.console.texts.Texts.t;
import static java.util.Map.entry;

import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The pages that the person who looks may open, in the order of the navigation. */
@Component
@Order(0)
class Pages implements Command.Source {

    /** The page that the bare address shows as well. */
    static final String HOME = "promises";

    /** The letter that goes there after a g; part of the address, so that it is the same in both languages. */
    private static final Map<String, Character> LETTERS = Map.ofEntries(
            entry(HOME, 'p'),
            entry("requests", 'r'),
            entry("breaches", 'b'),
            entry("approvals", 'v'),
            entry("holds", 'h'),
            entry("retention", 't'),
            entry("finance", 'f'),
            entry("recipients", 'c'),
            entry("policies", 'l'),
            entry("people", 'e'),
            entry("data-map", 'd'),
            entry("jobs", 'j'),
            entry("audit", 'a'));

    static List<MenuEntry> all() {
        return MenuConfiguration.getMenuEntries();
    }

    static String address(MenuEntry entry) {
        return entry.path().startsWith("/") ? entry.path().substring(1) : entry.path();
    }

    static Optional<Character> letter(MenuEntry entry) {
        return Optional.ofNullable(LETTERS.get(address(entry)));
    }

    static Optional<String> after(String letter) {
        return all().stream()
                .filter(entry -> letter(entry)
                        .map(String::valueOf)
                        .filter(letter::equals)
                        .isPresent())
                .map(Pages::address)
                .findFirst();
    }

    @Override
    public List<Command> find(String query) {
        return all().stream()
                .map(entry -> new Command(entry.icon(), t(entry.title()), t("palette.page"), address(entry)))
                .filter(command -> query.isBlank() || command.matches(query))
                .toList();
    }
}
