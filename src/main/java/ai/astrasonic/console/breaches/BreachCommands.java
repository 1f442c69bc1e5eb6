package ai.astrasonic.console.breaches;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.breaches.Breaches;
import ai.astrasonic.console.shell.Command;
import ai.astrasonic.shared.Roles;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;

/** Reporting a breach from the command palette, and going to one that is at work. */
@Service
@Order(2)
class BreachCommands implements Command.Source {

    private final Breaches breaches;
    private final BreachActs acts;
    private final AuthenticationContext authentication;

    BreachCommands(Breaches breaches, BreachActs acts, AuthenticationContext authentication) {
        this.breaches = breaches;
        this.acts = acts;
        this.authentication = authentication;
    }

    @Override
    public List<Command> find(String query) {
        if (!authentication.hasAnyRole(Roles.DPO, Roles.ENGINEER, Roles.AUDITOR)) {
            return List.of();
        }
        var report = Stream.of(
                        new Command("triangle-alert", t("breaches.report"), t("palette.act"), "breaches?act=report"))
                .filter(act -> acts.mayTrigger());
        var atWork = breaches.atWork().stream()
                .map(one -> new Command(
                        "triangle-alert", BreachWords.name(one), t("audit.type.breach"), "breaches/" + one.id()));
        return Stream.concat(report, atWork)
                .filter(command -> query.isBlank() || command.matches(query))
                .toList();
    }
}
