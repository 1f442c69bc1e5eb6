package ai.astrasonic.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.accounts.AccountRegister;
import ai.astrasonic.accounts.PeopleFixture;
import ai.astrasonic.audit.RunAs;
import ai.astrasonic.connectors.Connector;
import ai.astrasonic.consent.BannerAction;
import ai.astrasonic.consent.BannerDecision;
import ai.astrasonic.consent.BannerDecisions;
import ai.astrasonic.consent.BannerText;
import ai.astrasonic.consent.ConsentDecision;
import ai.astrasonic.consent.Consents;
import ai.astrasonic.consent.Purpose;
import ai.astrasonic.local.standins.Fault;
import ai.astrasonic.local.standins.StandIns;
import ai.astrasonic.local.standins.analytics.GoogleAnalyticsStandIn;
import ai.astrasonic.local.standins.posthog.PostHogStandIn;
import ai.astrasonic.outbound.OutboundForTests;
import ai.astrasonic.processors.Recipients;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.testing.DatabaseTest;
import ai.astrasonic.testing.TestClock;
import ai.astrasonic.testing.TestDatabases;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A consent that is taken back ends with what Google and PostHog collected being gone there, over any interruption (Art. 7(3)). */
@DatabaseTest
class WithdrawalReachesRecipientsTest {

    private static final AccountId ADA = PeopleFixture.id(1);
    private static final UUID PSEUDONYM = new UUID(5, 5);
    private static final UUID DEVICE = new UUID(6, 6);
    private static final String BROWSER = "171.4242";

    @Autowired
    List<Connector> connectors;

    @Autowired
    TaskTable tasks;

    @Autowired
    CallTable calls;

    @Autowired
    Recipients register;

    @Autowired
    HeldThere held;

    @Autowired
    Seal seal;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    Consents consents;

    @Autowired
    BannerDecisions banner;

    @Autowired
    AccountRegister accounts;

    @Autowired
    TestClock clock;

    @Autowired
    TestDatabases.Database database;

    private final PostHogStandIn posthog = new PostHogStandIn();
    private final GoogleAnalyticsStandIn google = new GoogleAnalyticsStandIn();
    private StandIns standIns;
    private Correspondent correspondent;
    private JdbcClient superuser;

    @BeforeEach
    void begin() throws IOException {
        standIns = StandIns.start(0, List.of(posthog, google), clock);
        var settings = new RecipientSettings(Map.of(
                "posthog", PostHogStandIn.CREDENTIALS, "google-analytics", GoogleAnalyticsStandIn.credentials()));
        var lines = new Lines(OutboundForTests.to(standIns.address(), clock), register, settings, clock);
        correspondent = new Correspondent(connectors, tasks, calls, lines, held, seal, transaction, events, clock);
        RunAs.job("test", () -> accounts.register(List.of(PeopleFixture.person(1, "ada@example.org"))));
        superuser = JdbcClient.create(database.superuser());
        superuser
                .sql("INSERT INTO analytics_link (pseudonym, account_id, linked_at) VALUES (?, ?, '2026-01-01Z')")
                .params(PSEUDONYM, ADA.value())
                .update();
    }

    @AfterEach
    void hangUp() {
        standIns.close();
    }

    private void decides(boolean given) {
        clock.advance(Duration.ofMinutes(1));
        var decision =
                new ConsentDecision(ADA, Purpose.ANALYTICS_COOKIES, given, "2026-04-02", "x", Locale.ENGLISH, "web");
        RunAs.job("test", () -> consents.record(decision));
    }

    private void decides(BannerAction action, @Nullable String analyticsId) {
        clock.advance(Duration.ofMinutes(1));
        var text = BannerText.current();
        var shown = new BannerDecision.Shown(text.version(), text.sha256In(Locale.ENGLISH), Locale.ENGLISH);
        var decision = new BannerDecision(
                UUID.randomUUID(), DEVICE, action, shown, "banner/2", "Firefox", clock.instant(), null, analyticsId);
        RunAs.job("test", () -> banner.record(decision));
    }

    /** Whatever is due, once; answers how each task stands. */
    private List<String> attempt() {
        for (var recipient : List.of("google-analytics", "posthog")) {
            RunAs.jobFor("test", () -> correspondent.claim(recipient, 10, Duration.ofMinutes(1)))
                    .forEach(task -> RunAs.job("test", () -> correspondent.attempt(task)));
        }
        return superuser
                .sql(
                        "SELECT concat_ws(' ', recipient, state, nullif(reason, ''), sealed IS NULL) FROM recipient_task ORDER BY 1")
                .query((row, n) -> row.getString(1))
                .list();
    }

    @Test
    void somebody_with_an_account_is_deleted_at_posthog_over_a_fault_and_google_knows_no_browser_of_theirs() {
        posthog.people().clicked(Set.of(PSEUDONYM.toString()), 3, 1);
        decides(true);
        assertThat(attempt()).isEmpty();

        decides(false);
        assertThat(attempt())
                .containsExactly(
                        "google-analytics NOTHING_TO_CALL google-analytics.no-browser t", "posthog ACCEPTED f");
        standIns.control("posthog").next(new Fault.BreaksOff());
        clock.advance(Duration.ofHours(1));
        attempt();
        clock.advance(Duration.ofHours(1));
        attempt();
        posthog.people().carryOutDeletions(clock.instant());
        clock.advance(Duration.ofDays(1));

        assertThat(attempt()).contains("posthog DONE t");
        assertThat(posthog.people().events()).isZero();
        assertThat(superuser
                        .sql("SELECT count(*) FROM recipient_call")
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    @Test
    void a_device_of_nobody_is_deleted_at_google_and_its_id_is_forgotten_with_the_outcome() {
        decides(BannerAction.ACCEPT_ALL, null);
        decides(BannerAction.WITHDRAW, BROWSER);

        assertThat(attempt()).containsExactly("google-analytics ACCEPTED f");
        assertThat(google.deletions()).containsOnlyKeys(BROWSER);
        clock.advance(Duration.ofHours(73));
        assertThat(attempt()).containsExactly("google-analytics DONE t");
    }
}
