package ai.astrasonic.outbound;

import ai.astrasonic.local.standins.Control;
import ai.astrasonic.local.standins.StandIns;
import ai.astrasonic.processors.Recipients;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.springframework.web.client.RestClient;

/** Instances of the console on one database, with stand-ins that answer everything. */
final class Instances implements AutoCloseable {

    private static final Repeats QUICK = new Repeats(2, Duration.ofMillis(2));

    private final StandIns standIns;
    private final DataSource database;
    private final Clock clock;
    final List<Exchange> heard = new CopyOnWriteArrayList<>();

    Instances(DataSource database, Clock clock) throws IOException {
        this.standIns = StandIns.start(0, List.of(new Echo("crisp"), new Echo("stripe")), Clock.systemUTC());
        this.database = database;
        this.clock = clock;
    }

    Control control(String recipient) {
        return standIns.control(recipient);
    }

    /** One more instance. */
    Outbound another() {
        return new Outbound(
                OutboundForTests.register(),
                new OwnHosts(Set.of("db")),
                new Detour(standIns.address().toString()),
                new SharedStandings(database, clock),
                new SharedContacts(database, clock),
                OutboundForTests.filters(new SamplesInMemory()),
                QUICK,
                clock);
    }

    RestClient client(Outbound instance, String recipient) {
        return instance.to(recipient, heard::add)
                .baseUrl(new Recipients().get(recipient).called().orElseThrow().address())
                .build();
    }

    String get(Outbound instance, String recipient) {
        return String.valueOf(
                client(instance, recipient).get().uri("/x").retrieve().body(String.class));
    }

    @Override
    public void close() {
        standIns.close();
    }
}
