package ai.astrasonic.correspondence;

import ai.astrasonic.connectors.Ask;
import ai.astrasonic.connectors.Connector;
import ai.astrasonic.connectors.ExportSink;
import ai.astrasonic.connectors.Notes;
import ai.astrasonic.connectors.Outcome;
import ai.astrasonic.connectors.Task;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.RequestId;
import ai.astrasonic.shared.Roles;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fetches what recipients have of a person (Art. 15(3), 20), whenever a package is built; who builds it says when. By what the
 * person is known is frozen at each beginning, since the copy is of that day.
 */
@Service
@PreAuthorize("hasRole('" + Roles.SYSTEM + "')")
public class RecipientCopies {

    private final Map<String, Connector> connectors;
    private final CopyTable table;
    private final TaskTable tasks;
    private final CallTable calls;
    private final KnownAs knownAs;
    private final Lines lines;
    private final Seal seal;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    @Autowired
    RecipientCopies(
            ObjectProvider<Connector> connectors,
            CopyTable table,
            TaskTable tasks,
            CallTable calls,
            KnownAs knownAs,
            Lines lines,
            Seal seal,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this(connectors.stream().toList(), table, tasks, calls, knownAs, lines, seal, transaction, events, clock);
    }

    RecipientCopies(
            List<Connector> connectors,
            CopyTable table,
            TaskTable tasks,
            CallTable calls,
            KnownAs knownAs,
            Lines lines,
            Seal seal,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.connectors =
                connectors.stream().collect(Collectors.toUnmodifiableMap(Connector::recipient, Function.identity()));
        this.table = table;
        this.tasks = tasks;
        this.calls = calls;
        this.knownAs = knownAs;
        this.lines = lines;
        this.seal = seal;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /** A copy that is being fetched, opaque to whoever passes it around. */
    public record Copy(Claimed task, byte[] sealed) {}

    /**
     * Begins to fetch what this recipient has, however it stood before; whoever had begun it earlier has it no more.
     *
     * @param lease for how long nobody need wonder that nothing came of it
     */
    public Copy begin(RequestId request, AccountId person, String recipient, Duration lease) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var task = table.begin(request, person, recipient, lease);
            var sealed = seal.close(task.id(), new Sealed(knownAs.of(person), Map.of(), Notes.NONE));
            table.seal(task, sealed);
            return new Copy(task, sealed);
        }));
    }

    /**
     * One attempt: what they have is written to the sink, and is whole only when the outcome is final.
     *
     * @throws UncheckedIOException when the sink failed
     */
    public Outcome fetch(Copy copy, ExportSink sink) {
        var task = copy.task();
        var connector = Objects.requireNonNull(connectors.get(task.recipient()), task.recipient());
        return new Attempt(connector, lines.to(task.recipient(), calls.of(task))).copy(asked(copy), sink);
    }

    private Task asked(Copy copy) {
        var task = copy.task();
        var sealed = seal.open(task.id(), copy.sealed());
        return new Task(task.id(), Ask.EXPORT, sealed.handles(), sealed.notes(), Map.of(), task.askedAt());
    }

    /** Stores what came of it; false when somebody else has begun it meanwhile, and then nothing is stored. */
    public boolean store(Copy copy, Outcome outcome) {
        return Boolean.TRUE.equals(transaction.execute(status -> stored(copy, outcome)));
    }

    private boolean stored(Copy copy, Outcome outcome) {
        var task = copy.task();
        var kept = outcome.isFinal() ? null : copy.sealed();
        var what = Filing.of(outcome, task.attempt(), kept, clock.instant());
        if (!tasks.store(task, what.withoutNext())) {
            return false;
        }
        events.publishEvent(new RecipientAnswered(task.id(), task.request(), task.recipient(), outcome));
        return true;
    }
}
