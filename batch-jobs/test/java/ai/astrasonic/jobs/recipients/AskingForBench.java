package ai.astrasonic.jobs.recipients;

import ai.astrasonic.audit.RunAs;
import ai.astrasonic.connectors.Ask;
import ai.astrasonic.correspondence.Correspondence;
import ai.astrasonic.local.standins.Asked;
import ai.astrasonic.local.standins.StandIns;
import ai.astrasonic.local.standins.crisp.CrispStandIn;
import ai.astrasonic.local.standins.posthog.PostHogStandIn;
import ai.astrasonic.local.standins.stripe.StripeStandIn;
import ai.astrasonic.outbound.Addressee;
import ai.astrasonic.outbound.Addressees;
import ai.astrasonic.processors.Recipient;
import ai.astrasonic.processors.Recipients;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.RequestId;
import ai.astrasonic.testing.Instance;
import ai.astrasonic.testing.RealParts;
import ai.astrasonic.testing.TestDatabases;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An instance that asks stand-ins of one speed, of which the logs tell how often each was called. */
public final class AskingForBench implements AutoCloseable {

    private static final List<String> SOMEBODY = List.of(
            "INSERT INTO account (id, email, email_as_typed, email_since, status, created_at) VALUES (:id,"
                    + " :name || '@example.org', :name || '@example.org', '2025-01-01Z', 'ACTIVE', '2025-01-01Z')",
            "INSERT INTO analytics_link (pseudonym, account_id, linked_at) VALUES (gen_random_uuid(), :id, '2025-01-01Z')",
            "INSERT INTO stripe_customer (id, account_id, created_at, told_at)"
                    + " VALUES ('cus_' || :name, :id, '2025-01-01Z', '2025-01-01Z')");

    private final int limit;
    private final Duration latency;
    private final StandIns standIns;
    private final ConfigurableApplicationContext instance;
    private final JdbcClient sql;
    private String hanging = "";
    private int people;

    public AskingForBench(int limit, Duration latency) throws IOException {
        this.limit = limit;
        this.latency = latency;
        this.standIns = StandIns.start(
                0,
                List.of(
                        new CrispStandIn().believing(),
                        new PostHogStandIn().believing(),
                        new StripeStandIn().believing()),
                Clock.systemUTC());
        this.instance = Instance.builder()
                .initializers(new RealParts(), this::pointHere)
                .run("--logging.level.root=WARN");
        this.sql =
                JdbcClient.create(instance.getBean(TestDatabases.Database.class).superuser());
    }

    /** What one recipient heard. */
    public record Pace(List<Asked> log, int refused) {

        public int calls() {
            return log.size();
        }

        /** From the first call to the last. */
        public double seconds() {
            return Duration.between(log.getFirst().at(), log.getLast().at()).toNanos() / 1e9;
        }

        /** The most calls that any second held. */
        public long mostInASecond() {
            return log.stream()
                    .mapToLong(first -> log.stream()
                            .map(other -> Duration.between(first.at(), other.at()))
                            .filter(later -> !later.isNegative() && later.compareTo(Duration.ofSeconds(1)) < 0)
                            .count())
                    .max()
                    .orElse(0);
        }

        /** Whether no second, whenever it began, held more, by the recipient's own count and by its log. */
        public boolean keepsTo(int limit) {
            return refused == 0
                    && IntStream.range(limit, log.size())
                            .allMatch(n -> Duration.between(
                                                    log.get(n - limit).at(),
                                                    log.get(n).at())
                                            .compareTo(Duration.ofSeconds(1))
                                    >= 0);
        }
    }

    private void pointHere(ConfigurableApplicationContext context) {
        var settings = new HashMap<String, Object>();
        settings.put("astrasonic.outbound.stand-ins", standIns.address().toString());
        settings.put("astrasonic.jobs.enabled", true);
        Map.of(
                        "crisp", CrispStandIn.CREDENTIALS,
                        "posthog", PostHogStandIn.CREDENTIALS,
                        "stripe", StripeStandIn.CREDENTIALS)
                .forEach((recipient, credentials) -> credentials.forEach((name, value) ->
                        settings.put("astrasonic.recipients.credentials." + recipient + "." + name, value)));
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("stand-ins", settings));
        ((GenericApplicationContext) context)
                .registerBean("ofOneSpeed", Addressees.class, OfOneSpeed::new, bean -> bean.setPrimary(true));
    }

    private final class OfOneSpeed implements Addressees {

        private final Recipients register = new Recipients();

        @Override
        public Optional<Addressee> find(String recipient) {
            return register.find(recipient).flatMap(this::addressee);
        }

        @Override
        public Optional<Addressee> at(String host) {
            return register.all().stream()
                    .filter(recipient -> Addressee.isAmong(recipient.hosts(), host))
                    .findFirst()
                    .flatMap(this::addressee);
        }

        private Optional<Addressee> addressee(Recipient recipient) {
            return recipient
                    .called()
                    .map(calls ->
                            new Addressee(recipient.key(), Set.copyOf(recipient.hosts()), limit, calls.patience()));
        }
    }

    /** From now on this one never answers. */
    public void hang(String recipient) {
        hanging = recipient;
    }

    /** Has so many people erased there and waits for every recipient that answers. */
    public Map<String, Pace> erase(int count, Set<String> recipients) {
        standIns.reset();
        recipients.forEach(recipient -> {
            standIns.control(recipient).latency(recipient.equals(hanging) ? Duration.ofHours(1) : latency);
            standIns.control(recipient).limit(limit);
        });
        IntStream.range(0, count).forEach(n -> open(recipients));
        var workers = instance.getBean(RecipientWorkers.class);
        workers.start();
        Awaitility.await()
                .atMost(Duration.ofMinutes(30))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> unfinished() == 0);
        workers.stop();
        var paces = new TreeMap<String, Pace>();
        recipients.stream()
                .filter(recipient -> !recipient.equals(hanging))
                .forEach(recipient -> paces.put(
                        recipient,
                        new Pace(
                                standIns.control(recipient).calls(),
                                standIns.control(recipient).refused())));
        paces.forEach((recipient, pace) -> System.err.printf(
                "%s: %d calls in %.1f s, at most %d in a second, %d refused, %d attempts%n",
                recipient, pace.calls(), pace.seconds(), pace.mostInASecond(), pace.refused(), attempts(recipient)));
        return paces;
    }

    private void open(Set<String> recipients) {
        var person = somebody("bench" + people++);
        RunAs.job(
                "bench",
                () -> instance.getBean(Correspondence.class)
                        .open(new RequestId(UUID.randomUUID()), person, Ask.ERASE, recipients, Map.of()));
    }

    private AccountId somebody(String name) {
        var person = new AccountId(UUID.randomUUID());
        SOMEBODY.forEach(insert ->
                sql.sql(insert).param("id", person.value()).param("name", name).update());
        return person;
    }

    private int attempts(String recipient) {
        return sql.sql("SELECT sum(attempts) FROM recipient_task WHERE recipient = :recipient")
                .param("recipient", recipient)
                .query(Integer.class)
                .single();
    }

    private int unfinished() {
        return sql.sql("SELECT count(*) FROM recipient_task WHERE ended_at IS NULL AND recipient <> :hanging")
                .param("hanging", hanging)
                .query(Integer.class)
                .single();
    }

    @Override
    public void close() {
        instance.close();
        standIns.close();
    }
}
