package ai.astrasonic.console.requests;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.accounts.Accounts;
import ai.astrasonic.console.shell.Command;
import ai.astrasonic.requests.RequestDesk;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.Roles;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;

/** What one can do from the command palette: file a request, or go to a case or person by a whole id. */
@Service
@Order(2)
class RequestActs implements Command.Source {

    private static final int UUID_LENGTH = 36;

    private final RequestDesk desk;
    private final Accounts accounts;
    private final AuthenticationContext authentication;

    RequestActs(RequestDesk desk, Accounts accounts, AuthenticationContext authentication) {
        this.desk = desk;
        this.accounts = accounts;
        this.authentication = authentication;
    }

    @Override
    public List<Command> find(String query) {
        if (isId(query.strip())) {
            return byId(query.strip());
        }
        return Stream.of(new Command("plus", t("requests.file"), t("palette.act"), "requests/new"))
                .filter(act -> authentication.hasRole(Roles.DPO))
                .filter(act -> query.isBlank() || act.matches(query))
                .toList();
    }

    /** Only what there is and this role may open. */
    private List<Command> byId(String id) {
        var found = new ArrayList<Command>();
        if (authentication.hasAnyRole(Roles.DPO, Roles.AUDITOR) && desk.find(id).isPresent()) {
            found.add(new Command("inbox", t("requests.open.id", id), t("requests.case"), "requests/" + id));
        }
        if (authentication.hasAnyRole(Roles.DPO, Roles.AUDITOR, Roles.ENGINEER)
                && accounts.summary(AccountId.of(id)).isPresent()) {
            found.add(new Command("user", t("people.open.id", id), t("people.person"), "people/" + id));
        }
        return found;
    }

    private static boolean isId(String text) {
        try {
            return text.length() == UUID_LENGTH && UUID.fromString(text) != null;
        } catch (IllegalArgumentException noId) {
            return false;
        }
    }
}
