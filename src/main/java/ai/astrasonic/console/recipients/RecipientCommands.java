package ai.astrasonic.console.recipients;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.shell.Command;
import ai.astrasonic.processors.Recipients;
import ai.astrasonic.shared.Roles;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;

/** Goes to a recipient by its name from the command palette. */
@Service
@Order(4)
class RecipientCommands implements Command.Source {

    private final Recipients recipients;
    private final AuthenticationContext authentication;

    RecipientCommands(Recipients recipients, AuthenticationContext authentication) {
        this.recipients = recipients;
        this.authentication = authentication;
    }

    @Override
    public List<Command> find(String query) {
        if (query.isBlank() || !authentication.hasAnyRole(Roles.DPO, Roles.FINANCE, Roles.ENGINEER, Roles.AUDITOR)) {
            return List.of();
        }
        return recipients.all().stream()
                .map(one -> new Command("building-2", one.name(), t("nav.recipients"), "recipients/" + one.key()))
                .filter(command -> command.matches(query))
                .toList();
    }
}
