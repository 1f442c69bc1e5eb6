package ai.astrasonic.correspondence;

import ai.astrasonic.connectors.Connector;
import ai.astrasonic.local.LocalRecipients;
import ai.astrasonic.outbound.OutboundForTests;
import ai.astrasonic.processors.Recipients;
import ai.astrasonic.testing.TestClock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Fetches copies from stand-ins: all the rest is as it is in the application. */
@Lazy
@Component
public class CopiesForTests {

    private static final String CREDENTIALS = "astrasonic.recipients.credentials.";

    private final List<Connector> connectors;
    private final CopyTable table;
    private final TaskTable tasks;
    private final CallTable calls;
    private final KnownAs knownAs;
    private final Recipients register;
    private final Seal seal;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final TestClock clock;

    CopiesForTests(
            ObjectProvider<Connector> connectors,
            CopyTable table,
            TaskTable tasks,
            CallTable calls,
            KnownAs knownAs,
            Recipients register,
            Seal seal,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            TestClock clock) {
        this.connectors = connectors.stream().toList();
        this.table = table;
        this.tasks = tasks;
        this.calls = calls;
        this.knownAs = knownAs;
        this.register = register;
        this.seal = seal;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /** @param instead connectors that stand in for those of the same recipients */
    public RecipientCopies at(LocalRecipients there, Connector... instead) {
        var all = new HashMap<String, Connector>();
        connectors.forEach(connector -> all.put(connector.recipient(), connector));
        Arrays.stream(instead).forEach(connector -> all.put(connector.recipient(), connector));
        var lines = new Lines(
                OutboundForTests.to(there.standIns().address(), clock),
                register,
                new RecipientSettings(credentials(there)),
                clock);
        return new RecipientCopies(
                List.copyOf(all.values()), table, tasks, calls, knownAs, lines, seal, transaction, events, clock);
    }

    private static Map<String, Map<String, String>> credentials(LocalRecipients there) {
        var all = new HashMap<String, Map<String, String>>();
        there.settings().forEach((name, value) -> {
            if (name.startsWith(CREDENTIALS)) {
                var own = name.substring(CREDENTIALS.length());
                int dot = own.indexOf('.');
                all.computeIfAbsent(own.substring(0, dot), any -> new HashMap<>())
                        .put(own.substring(dot + 1), value);
            }
        });
        return all;
    }
}
