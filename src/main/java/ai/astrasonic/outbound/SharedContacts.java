package ai.astrasonic.outbound;

import ai.astrasonic.shared.Controller;
import ai.astrasonic.shared.Ids;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A row for each recipient, host and day. That a host is called is written before the first call of the day leaves, so that no
 * crash can hide it; how often is counted here and added every second.
 */
@Component
class SharedContacts implements ContactLog {

    private static final Logger LOG = LoggerFactory.getLogger(SharedContacts.class);
    private static final Duration EVERY = Duration.ofSeconds(1);

    private static final String ADD = """
            INSERT INTO outbound_contact AS c (id, recipient, host, day, calls, failures, first_at, last_at)
            VALUES (:id, :recipient, :host, :day, :calls, :failures, :at, :at)
            ON CONFLICT (recipient, host, day) DO UPDATE SET calls = c.calls + excluded.calls,
                failures = c.failures + excluded.failures, last_at = greatest(c.last_at, excluded.last_at)""";

    private static final String REFUSED = """
            INSERT INTO outbound_refusal AS r (id, wanted, host, count, first_at, last_at)
            VALUES (:id, :wanted, :host, 1, :at, :at)
            ON CONFLICT (wanted, host) DO UPDATE SET count = r.count + 1, last_at = excluded.last_at""";

    private final JdbcClient jdbc;
    private final TransactionTemplate apart;
    private final Clock clock;
    private final Set<Place> written = new HashSet<>();
    private final Map<Place, Count> unwritten = new HashMap<>();
    private final ScheduledExecutorService writer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("outbound-contacts").daemon().factory());

    private record Place(String recipient, String host, LocalDate day) {}

    private record Count(long calls, long failures, Instant last) {

        Count plus(Count more) {
            return new Count(calls + more.calls, failures + more.failures, more.last);
        }
    }

    SharedContacts(@Qualifier("outboundDataSource") DataSource outbound, Clock clock) {
        this.jdbc = JdbcClient.create(outbound);
        this.apart = new TransactionTemplate(new JdbcTransactionManager(outbound));
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    @Override
    public void leaving(String recipient, String host) {
        var place = place(recipient, host);
        var one = new Count(1, 0, clock.instant());
        if (isFirst(place)) {
            add(place, one);
            wrote(place);
        } else {
            count(place, one);
        }
    }

    @Override
    public void failed(String recipient, String host) {
        count(place(recipient, host), new Count(0, 1, clock.instant()));
    }

    @Override
    public void refused(String wanted, String host) {
        LOG.error("Refused: a call for {} to {}, a host that is not theirs in the register", wanted, host);
        apart.executeWithoutResult(now -> jdbc.sql(REFUSED)
                .param("id", Ids.next(clock))
                .param("wanted", wanted)
                .param("host", host)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update());
    }

    private Place place(String recipient, String host) {
        return new Place(recipient, host, LocalDate.ofInstant(clock.instant(), Controller.ZONE));
    }

    private synchronized boolean isFirst(Place place) {
        return !written.contains(place);
    }

    private synchronized void wrote(Place place) {
        written.removeIf(other -> other.day().isBefore(place.day()));
        written.add(place);
    }

    private synchronized void count(Place place, Count more) {
        if (unwritten.isEmpty() && !writer.isShutdown()) {
            writer.schedule(this::write, EVERY.toMillis(), TimeUnit.MILLISECONDS);
        }
        unwritten.merge(place, more, Count::plus);
    }

    /** Adds what was counted since the last time. */
    void write() {
        taken().forEach((place, count) -> {
            try {
                add(place, count);
            } catch (DataAccessException e) {
                LOG.warn("Counts of calls could not be written, and will be with the next ones", e);
                count(place, count);
            }
        });
    }

    private synchronized Map<Place, Count> taken() {
        var taken = Map.copyOf(unwritten);
        unwritten.clear();
        return taken;
    }

    private void add(Place place, Count count) {
        apart.executeWithoutResult(now -> jdbc.sql(ADD)
                .param("id", Ids.next(clock))
                .param("recipient", place.recipient())
                .param("host", place.host())
                .param("day", place.day())
                .param("calls", count.calls())
                .param("failures", count.failures())
                .param("at", count.last().atOffset(ZoneOffset.UTC))
                .update());
    }

    @PreDestroy
    void close() {
        writer.shutdownNow();
        write();
    }
}
