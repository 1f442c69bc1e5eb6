package ai.astrasonic.correspondence;

import ai.astrasonic.connectors.Ask;
import ai.astrasonic.connectors.Connector;
import ai.astrasonic.connectors.Outcome;
import ai.astrasonic.connectors.Task;
import ai.astrasonic.shared.FaultPoints;
import ai.astrasonic.shared.Roles;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Works off the tasks of one recipient after another's: claims what is due, makes one attempt, stores what came of it. */
@Service
@PreAuthorize("hasRole('" + Roles.SYSTEM + "')")
public class Correspondent {

    private final Map<String, Connector> connectors;
    private final TaskTable tasks;
    private final CallTable calls;
    private final Lines lines;
    private final HeldThere held;
    private final Seal seal;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    @Autowired
    Correspondent(
            ObjectProvider<Connector> connectors,
            TaskTable tasks,
            CallTable calls,
            Lines lines,
            HeldThere held,
            Seal seal,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this(connectors.stream().toList(), tasks, calls, lines, held, seal, transaction, events, clock);
    }

    Correspondent(
            List<Connector> connectors,
            TaskTable tasks,
            CallTable calls,
            Lines lines,
            HeldThere held,
            Seal seal,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.connectors =
                connectors.stream().collect(Collectors.toUnmodifiableMap(Connector::recipient, Function.identity()));
        this.tasks = tasks;
        this.calls = calls;
        this.lines = lines;
        this.held = held;
        this.seal = seal;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /** The recipients that have a connector. */
    public Set<String> recipients() {
        return connectors.keySet();
    }

    /** The recipients with something that is due now and that nobody works on. */
    public List<String> due() {
        return tasks.due();
    }

    /** What is due with this recipient and nobody works on, at most so many; nobody else does before the lease ends. */
    public List<Attempted> claim(String recipient, int most, Duration lease) {
        return tasks.claim(recipient, most, lease).stream().map(Attempted::new).toList();
    }

    /** A claimed task, opaque to whoever passes it around. */
    public record Attempted(Claimed task) {

        public UUID lease() {
            return task.lease();
        }
    }

    /** Goes on having what is being worked on. */
    public void prolong(Collection<UUID> leases, Duration lease) {
        tasks.prolong(leases, lease);
    }

    /** One attempt; false when another instance has taken the task over, and then nothing of it is stored. */
    public boolean attempt(Attempted attempted) {
        var task = attempted.task();
        var sealed = seal.open(task.id(), task.sealed());
        FaultPoints.reach("recipient.attempt.before");
        var outcome = held.keeps(task)
                ? new Outcome.Failed("held", true, null, sealed.notes())
                : ask(task, asked(task, sealed));
        FaultPoints.reach("recipient.attempt.after");
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> store(task, sealed, outcome)));
        } catch (RuntimeException trouble) {
            tasks.postpone(task, Filing.afterTrouble(task.attempt(), clock.instant()));
            throw trouble;
        }
    }

    private Outcome ask(Claimed claimed, Task task) {
        var connector = Objects.requireNonNull(connectors.get(claimed.recipient()));
        return new Attempt(connector, lines.to(claimed.recipient(), calls.of(claimed))).make(task, claimed.accepted());
    }

    private static Task asked(Claimed task, Sealed sealed) {
        return new Task(task.id(), task.ask(), sealed.handles(), sealed.notes(), sealed.corrections(), task.askedAt());
    }

    /** With the end everything is forgotten, but what leads to what stays there, until that day (Art. 5(1)(c)). */
    private @Nullable Sealed remembered(Claimed task, Sealed sealed, Outcome outcome) {
        if (!outcome.isFinal()) {
            return sealed;
        }
        var kinds = Objects.requireNonNull(connectors.get(task.recipient())).laterBy();
        return outcome instanceof Outcome.Kept && task.ask() == Ask.ERASE && !kinds.isEmpty()
                ? sealed.only(kinds)
                : null;
    }

    private boolean store(Claimed task, Sealed sealed, Outcome outcome) {
        var remembered = remembered(task, sealed.noting(Filing.notes(outcome, sealed.notes())), outcome);
        var kept = remembered == null ? null : seal.close(task.id(), remembered);
        if (!tasks.store(task, Filing.of(outcome, task.attempt(), kept, clock.instant()))) {
            return false;
        }
        events.publishEvent(new RecipientAnswered(task.id(), task.request(), task.recipient(), outcome));
        return true;
    }
}
