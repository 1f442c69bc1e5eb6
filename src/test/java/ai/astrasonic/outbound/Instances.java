package ai.astrasonic.outbound;

import ai.astrasonic.local.standins.Control;
import ai.astrasonic.local.standins.StandIns;
import ai.astrasonic.processors.Recipients;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.web.client.RestClient;

/** Instances of the console on one database, with stand-ins that answer everything. */
final class Instances implements AutoCloseable {

    private static final Repeats QUICK = new Repeats(2, Duration.ofMillis(2));

    private final StandIns standIns;
    private final JdbcClient jdbc;
    private final PlatformTransactionManager transactions;
    private final Clock clock;
    final List<Exchange> heard = new CopyOnWriteArrayList<>();

    Instances(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) throws IOException {
        this.standIns = StandIns.start(0, List.of(new Echo("crisp"), new Echo("stripe")), Clock.systemUTC());
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    Control control(String recipient) {
        return standIns.control(recipient);
    }

    /** One more instance. */
    Outbound another() {
        return new Outbound(
                OutboundForTests.register(),
                new Detour(standIns.address().toString()),
                new SharedStandings(jdbc, transactions, clock),
                new SharedContacts(jdbc, transactions, clock),
                QUICK,
                clock);
    }

    RestClient client(Outbound instance, String recipient) {
        return instance.to(recipient, heard::add)
                .baseUrl(new Recipients().get(recipient).called().orElseThrow().address())
                .build();
    }

    String get(Outbound instance, String recipient) {
        return String.valueOf(client(instance, recipient).get().uri("/x").retrieve().body(String.class));
    }

    @Override
    public void close() {
        standIns.close();
    }
}
