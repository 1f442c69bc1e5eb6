package ai.astrasonic.console.requests;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.shell.Command;
import ai.astrasonic.console.shell.StatutoryClock;
import ai.astrasonic.requests.DueRequest;
import ai.astrasonic.requests.StatutoryClocks;
import ai.astrasonic.shared.Roles;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;

/** Puts the clocks of open requests (Art. 12(3)) into the header, and their cases into the command palette. */
@Service
@Order(1)
class RequestClocks implements StatutoryClock.Source, Command.Source {

    private static final int TOLD_APART = 6;

    private final StatutoryClocks clocks;
    private final AuthenticationContext authentication;

    RequestClocks(StatutoryClocks clocks, AuthenticationContext authentication) {
        this.clocks = clocks;
        this.authentication = authentication;
    }

    @Override
    public List<StatutoryClock> running() {
        boolean mayOpen = mayOpen();
        return clocks.next(StatutoryClock.MOST).stream()
                .map(request -> clock(request, mayOpen))
                .toList();
    }

    private static StatutoryClock clock(DueRequest request, boolean mayOpen) {
        return new StatutoryClock(
                title(request),
                request.due(),
                RequestWords.tone(request.urgency()),
                mayOpen ? location(request) : null);
    }

    private boolean mayOpen() {
        return authentication.hasAnyRole(Roles.DPO, Roles.AUDITOR);
    }

    @Override
    public List<Command> find(String query) {
        if (!mayOpen()) {
            return List.of();
        }
        return clocks.next(StatutoryClock.MOST).stream()
                .map(request -> new Command("inbox", title(request), t("requests.case"), location(request)))
                .filter(command -> query.isBlank() || command.matches(query))
                .toList();
    }

    private static String title(DueRequest request) {
        String id = request.id().toString();
        return t("requests.clock." + request.kind(), id.substring(id.length() - TOLD_APART));
    }

    private static String location(DueRequest request) {
        return "requests/" + request.id();
    }
}
