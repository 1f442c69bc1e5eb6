package ai.astrasonic.console.shell;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Something the command palette offers: a page, a case, a person or an act, each behind an address. */
public record Command(String icon, String title, String kind, String location) {

    /** Whether each word that was typed is somewhere in the title. */
    public boolean matches(String query) {
        String text = title.toLowerCase(Locale.ROOT);
        return Stream.of(query.toLowerCase(Locale.ROOT).strip().split("\\s+")).allMatch(text::contains);
    }

    /** Offers what one capability has for a query; asked again at each key stroke, so it must be quick. */
    @FunctionalInterface
    public interface Source {
        List<Command> find(String query);
    }
}
