package ai.astrasonic.breaches;

import ai.astrasonic.processors.Recipients;
import ai.astrasonic.shared.Controller;
import ai.astrasonic.shared.Roles;
import java.time.Clock;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Signals from outside: of monitoring and of processors. Each is one to look into, and no hours run before somebody did. */
@Service
@Transactional
@PreAuthorize("hasRole('" + Roles.SYSTEM + "')")
public class BreachSignals {

    /** The job under whose name notices of the public form come in. */
    public static final String NOTICES = "processor-notices";

    private final Breaches breaches;
    private final Recipients register;
    private final Clock clock;

    BreachSignals(Breaches breaches, Recipients register, Clock clock) {
        this.breaches = breaches;
        this.register = register;
        this.clock = clock;
    }

    /** The same again while it is being looked into is a line of its timeline; once it was judged, a new signal. */
    public BreachId heard(Alert alert) {
        var atWork = breaches.atWork().stream()
                .filter(breach -> breach.title().equals(alert.title()))
                .map(Breach::id)
                .findFirst();
        var breach = atWork.orElseGet(() -> open(alert));
        noteOnce(breach, alert.words());
        return breach;
    }

    private void noteOnce(BreachId breach, String words) {
        var said = words.strip();
        if (breaches.timelineOf(breach).stream()
                .noneMatch(entry -> entry.words().equals(said))) {
            breaches.note(breach, said);
        }
    }

    /** What came by the public form holds nobody's data back: anybody can fill it in, until somebody here is certain. */
    static boolean isUncheckedNotice(Breach breach) {
        return breach.status() == BreachStatus.SIGNAL && breach.reportedBy().equals("job:" + NOTICES);
    }

    private BreachId open(Alert alert) {
        return breaches.open(signal(alert.title(), DiscoveredBy.MONITORING, null), alert.key());
    }

    /**
     * Answers the number of the breach, which is the receipt.
     *
     * @throws BreachRefused when it names nobody in the register
     */
    public int heard(ProcessorNotice notice) {
        var name = register.find(notice.recipient()).map(one -> one.name()).orElse("");
        var title = (name + " " + notice.reference()).strip();
        var id = breaches.open(signal(title, DiscoveredBy.PROCESSOR, notice.recipient()), notice.key());
        noteOnce(id, notice.words() + "\n\n" + notice.contact());
        return breaches.get(id).number();
    }

    private NewBreach signal(String title, DiscoveredBy by, @Nullable String recipient) {
        var now = StatedTime.of(clock.instant(), Controller.ZONE);
        return new NewBreach(title, Set.of(), by, recipient, now, null, null);
    }
}
