package ai.astrasonic.console.breaches;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.breaches.Breach;
import ai.astrasonic.breaches.BreachClock;
import ai.astrasonic.breaches.Breaches;
import ai.astrasonic.console.shell.MenuCount;
import ai.astrasonic.console.shell.StatutoryClock;
import ai.astrasonic.shared.Controller;
import ai.astrasonic.shared.Roles;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.time.LocalDate;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;

/** Puts the 72 hours of open breaches (Art. 33(1)) into the header of every page, and into the navigation how many are at work. */
@Service
@Order(0)
class BreachClocks implements StatutoryClock.Source, MenuCount {

    private final Breaches breaches;
    private final AuthenticationContext authentication;

    BreachClocks(Breaches breaches, AuthenticationContext authentication) {
        this.breaches = breaches;
        this.authentication = authentication;
    }

    @Override
    public List<StatutoryClock> running() {
        return atWork().stream()
                .flatMap(breach -> breaches.clockOf(breach).stream().map(hours -> clock(breach, hours)))
                .toList();
    }

    @Override
    public String page() {
        return "breaches";
    }

    @Override
    public int waiting() {
        return atWork().size();
    }

    @Override
    public String words(int waiting) {
        return t("breaches.waiting", waiting);
    }

    private List<Breach> atWork() {
        return authentication.hasAnyRole(Roles.DPO, Roles.ENGINEER, Roles.AUDITOR) ? breaches.atWork() : List.of();
    }

    private static StatutoryClock clock(Breach breach, BreachClock hours) {
        var until = hours.deadline().safe();
        return new StatutoryClock(
                t("breaches.clock-of", String.valueOf(breach.number())),
                LocalDate.ofInstant(until, Controller.ZONE),
                new StatutoryClock.Hours(until, BreachWords.left(hours)),
                BreachWords.tone(hours),
                "breaches/" + breach.id());
    }
}
