package ai.astrasonic.console.retention;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.shell.Command;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;

/** The pages and acts of retention from the command palette, and each rule by its name. */
@Service
@Order(4)
class RetentionCommands implements Command.Source {

    private static final String ICON = "timer";

    private final RetentionRights rights;

    RetentionCommands(RetentionRights rights) {
        this.rights = rights;
    }

    @Override
    public List<Command> find(String query) {
        if (!rights.mayRead()) {
            return List.of();
        }
        var pages = Stream.of(
                page("retention.rules.title", RetentionPages.RULES),
                page("retention.whatif.title", RetentionPages.WHAT_IF));
        var offered = Stream.concat(pages, acts());
        return (query.isBlank() ? offered : Stream.concat(offered, rules()).filter(command -> command.matches(query)))
                .toList();
    }

    private static Command page(String title, RetentionPages page) {
        return new Command(ICON, t(title), t("palette.page"), page.address);
    }

    private Stream<Command> acts() {
        return rights.mayStop()
                ? Stream.of(
                        new Command(ICON, t("retention.run"), t("palette.act"), "retention?act=run"),
                        new Command("pause", t("retention.stop.all"), t("palette.act"), "retention?act=stop"))
                : Stream.empty();
    }

    private static Stream<Command> rules() {
        return SheetFilters.rules().entrySet().stream()
                .map(rule -> new Command(
                        ICON,
                        rule.getValue(),
                        t("retention.rule"),
                        RetentionPages.RULES.address + "?rule=" + rule.getKey()));
    }
}
