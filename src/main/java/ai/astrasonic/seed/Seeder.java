package ai.astrasonic.seed;

import ai.astrasonic.accounts.AccountRegister;
import ai.astrasonic.accounts.NewAccount;
import ai.astrasonic.audit.RunAs;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Fills an empty database with people, whole or not at all; does nothing where people are. */
@Component
public class Seeder implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(Seeder.class);

    private final SeedSettings settings;
    private final AccountRegister register;
    private final List<History> histories;
    private final SeedRequests requests;
    private final SeedFilings filings;
    private final SeedSightings sightings;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Seeder(
            SeedSettings settings,
            AccountRegister register,
            List<History> histories,
            SeedRequests requests,
            SeedFilings filings,
            SeedSightings sightings,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Clock clock) {
        this.settings = settings;
        this.register = register;
        this.histories = histories;
        this.requests = requests;
        this.filings = filings;
        this.sightings = sightings;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (settings.people() > 0) {
            LOG.info("{} people came", seed(settings));
            LOG.info("{} requests came", fileRequests(settings));
            LOG.info("{} examples are on file", fileExamples());
        }
    }

    /** @return how many requests came; none where there were some */
    int fileRequests(SeedSettings wanted) {
        return RunAs.jobFor(
                "seed", () -> Objects.requireNonNull(transaction.execute(status -> requests.fill(wanted.seed()))));
    }

    /** @return how many filings came into the register of recipients; none where there were some */
    int fileExamples() {
        return RunAs.jobFor("seed", () -> Objects.requireNonNull(transaction.execute(status -> filings.fill())));
    }

    /** @return how many people came; none where there were some */
    public int seed(SeedSettings wanted) {
        return RunAs.jobFor("seed", () -> Objects.requireNonNull(transaction.execute(status -> fill(wanted))));
    }

    private int fill(SeedSettings wanted) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('seed'))::text")
                .query(String.class)
                .optional();
        if (jdbc.sql("SELECT EXISTS (SELECT FROM account)").query(Boolean.class).single()) {
            return 0;
        }
        var cast = new Cast(
                wanted.seed(),
                new People(wanted.seed(), clock.instant()).draw(wanted.people()),
                clock.instant(),
                wanted.big());
        register.register(
                cast.people().stream().map(person -> account(cast, person)).toList());
        histories.forEach(history -> write(history, cast));
        sightings.fill(cast.seed(), cast.now());
        return cast.people().size();
    }

    private void write(History history, Cast cast) {
        var started = System.nanoTime();
        history.write(cast);
        LOG.debug("{} in {}", history.getClass().getSimpleName(), Duration.ofNanos(System.nanoTime() - started));
    }

    private static NewAccount account(Cast cast, Person person) {
        return new NewAccount(
                person.id(),
                person.email(),
                person.name(),
                person.country(),
                person.language(),
                person.birthYear(),
                cast.dice("identity", person).randomId().toString(),
                person.joined());
    }
}
