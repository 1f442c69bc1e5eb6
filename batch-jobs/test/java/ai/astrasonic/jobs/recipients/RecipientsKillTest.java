package ai.astrasonic.jobs.recipients;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.audit.RunAs;
import ai.astrasonic.connectors.Ask;
import ai.astrasonic.connectors.Overheard;
import ai.astrasonic.correspondence.Correspondence;
import ai.astrasonic.local.standins.StandIns;
import ai.astrasonic.local.standins.crisp.CrispStandIn;
import ai.astrasonic.local.standins.posthog.PostHogStandIn;
import ai.astrasonic.local.standins.stripe.StripeStandIn;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.RequestId;
import ai.astrasonic.testing.DatabaseTest;
import ai.astrasonic.testing.Kills;
import ai.astrasonic.testing.TestClock;
import ai.astrasonic.testing.TestDatabases;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What recipients are asked happens there once, however often the process that asks is killed between call and answer. */
@DatabaseTest
class RecipientsKillTest {

    private static final Duration LATENCY = Duration.ofMillis(60);
    private static final int LONGEST_DELAY = 700;
    private static final int PEOPLE = 2;

    @Autowired
    Correspondence correspondence;

    @Autowired
    TestDatabases.Database database;

    @Autowired
    TestClock clock;

    private final List<Overheard> others = Stream.of(
                    new CrispStandIn().believing(), new PostHogStandIn().believing(), new StripeStandIn().believing())
            .map(Overheard::new)
            .toList();
    private StandIns standIns;
    private int people;

    @BeforeEach
    void theyAnswer() throws IOException {
        standIns = StandIns.start(0, others, Clock.systemUTC());
        others.forEach(other -> standIns.control(other.recipient()).latency(LATENCY));
        clock.set(Clock.systemUTC().instant().minusSeconds(1));
    }

    @AfterEach
    void hangUp() {
        standIns.close();
    }

    @Test
    void three_kills_at_random_moments_lose_nothing_and_double_nothing() throws Exception {
        kill(Integer.getInteger("astrasonic.kills", 3));
    }

    @Test
    @Tag("long")
    void forty_kills_at_random_moments_lose_nothing_and_double_nothing() throws Exception {
        kill(40);
    }

    private void kill(int times) throws Exception {
        try (var kills = Kills.ofAsking(database, settings())) {
            kills.runHeard(times, this::heard, LONGEST_DELAY, new Kills.Round() {

                @Override
                public void before() {
                    askForMore();
                }

                @Override
                public void after() {
                    nothingIsShownAsDoneThatIsNot();
                }
            });
            kills.finish(this::unfinished);
        }
        nothingIsShownAsDoneThatIsNot();
        eachWasDoneOnce();
        assertThat(count("sealed IS NOT NULL AND state <> 'KEPT' OR lease IS NOT NULL"))
                .isZero();
        System.out.printf(
                "%d kills: %d people, %d calls heard, %d of them without an answer that anybody lived to see%n",
                times, people, heard(), unanswered());
    }

    private Map<String, String> settings() {
        var settings = new HashMap<String, String>();
        settings.put("astrasonic.outbound.stand-ins", standIns.address().toString());
        Map.of(
                        "crisp", CrispStandIn.CREDENTIALS,
                        "posthog", PostHogStandIn.CREDENTIALS,
                        "stripe", StripeStandIn.CREDENTIALS)
                .forEach((recipient, credentials) -> {
                    var prefix = "astrasonic.recipients.credentials." + recipient + ".";
                    credentials.forEach((name, value) -> settings.put(prefix + name, value));
                    settings.put(prefix + "look-again", "PT1S");
                });
        return settings;
    }

    private void askForMore() {
        for (int n = 0; n < PEOPLE; n++) {
            var person = somebody("dj" + people++);
            RunAs.job(
                    "test",
                    () -> correspondence.open(
                            new RequestId(UUID.randomUUID()),
                            person,
                            Ask.ERASE,
                            Set.of("crisp", "posthog", "stripe"),
                            Map.of()));
        }
    }

    private AccountId somebody(String name) {
        var person = AccountId.next(clock);
        Stream.of(
                        "INSERT INTO account (id, email, email_as_typed, email_since, status, created_at) VALUES (:id,"
                                + " :name || '@example.org', :name || '@example.org', '2025-01-01Z', 'ACTIVE', '2025-01-01Z')",
                        "INSERT INTO analytics_link (pseudonym, account_id, linked_at) VALUES (gen_random_uuid(), :id, '2025-01-01Z')",
                        "INSERT INTO stripe_customer (id, account_id, created_at, told_at)"
                                + " VALUES ('cus_' || :name, :id, '2025-01-01Z', '2025-01-01Z')")
                .forEach(insert -> sql().sql(insert)
                        .param("id", person.value())
                        .param("name", name)
                        .update());
        return person;
    }

    private JdbcClient sql() {
        return JdbcClient.create(database.superuser());
    }

    private int heard() {
        return others.stream()
                .mapToInt(other -> standIns.control(other.recipient()).calls().size())
                .sum();
    }

    private int count(String what) {
        return sql().sql("SELECT count(*) FROM recipient_task WHERE " + what)
                .query(Integer.class)
                .single();
    }

    private int unanswered() {
        return sql().sql("SELECT count(*) FROM recipient_call WHERE ended_at IS NULL")
                .query(Integer.class)
                .single();
    }

    private List<String> unfinished() {
        return sql().sql(
                        "SELECT concat_ws(' ', recipient, state, reason, attempts) FROM recipient_task WHERE ended_at IS NULL")
                .query((row, n) -> row.getString(1))
                .list();
    }

    /** What is final at once needs its effect over there: asked of the books before of the log, which only grows. */
    private void nothingIsShownAsDoneThatIsNot() {
        int crisp = count("recipient = 'crisp' AND ended_at IS NOT NULL");
        int posthog = count("recipient = 'posthog' AND ended_at IS NOT NULL");
        int stripe = count("recipient = 'stripe' AND ended_at IS NOT NULL");
        assertThat(effects("DELETE .*/people/profile/.*")).hasSizeGreaterThanOrEqualTo(crisp);
        assertThat(effects("DELETE /v1/customers/.*")).hasSizeGreaterThanOrEqualTo(stripe);
        assertThat(effects("POST .*bulk_delete.*").values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isGreaterThanOrEqualTo(posthog);
    }

    private void eachWasDoneOnce() {
        assertThat(effects("DELETE .*/people/profile/.*"))
                .hasSize(people)
                .allSatisfy((what, times) -> assertThat(times).as(what).isEqualTo(1));
        assertThat(effects("DELETE .*/conversation/.*"))
                .hasSize(2 * people)
                .allSatisfy((what, times) -> assertThat(times).as(what).isEqualTo(1));
        assertThat(effects("DELETE /v1/customers/.*")).hasSize(people);
    }

    /** How often each call of a kind was answered as carried out. */
    private Map<String, Long> effects(String line) {
        return others.stream()
                .flatMap(other -> other.all().stream())
                .filter(said ->
                        said.asked().line().matches(line) && said.reply().status() < 300)
                .collect(Collectors.groupingBy(said -> said.asked().line(), Collectors.counting()));
    }
}
