package ai.astrasonic.console.holds;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.shell.Command;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;

/** Placing a hold from the command palette, or going to one by its whole number. */
@Service
@Order(3)
class HoldCommands implements Command.Source {

    private static final int UUID_LENGTH = 36;

    private final HoldActs acts;
    private final HoldFinder finder;

    HoldCommands(HoldActs acts, HoldFinder finder) {
        this.acts = acts;
        this.finder = finder;
    }

    @Override
    public List<Command> find(String query) {
        if (!acts.mayAct()) {
            return List.of();
        }
        if (query.strip().length() == UUID_LENGTH) {
            return finder.find(query.strip()).stream()
                    .map(hold -> new Command(
                            "lock", HoldWords.ground(hold.ground()), t("holds.title.one"), "holds/" + hold.id()))
                    .toList();
        }
        return Stream.of(new Command("lock", t("holds.place"), t("palette.act"), "holds?act=place"))
                .filter(act -> query.isBlank() || act.matches(query))
                .toList();
    }
}
