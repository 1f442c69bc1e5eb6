package ai.astrasonic.promises.checks;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.accounts.AccountRegister;
import ai.astrasonic.accounts.PeopleFixture;
import ai.astrasonic.audit.RunAs;
import ai.astrasonic.promises.Fact;
import ai.astrasonic.promises.PromiseState;
import ai.astrasonic.promises.PromiseState.AtRisk;
import ai.astrasonic.promises.PromiseState.Broken;
import ai.astrasonic.promises.PromiseState.Kept;
import ai.astrasonic.promises.PromiseState.Unproven;
import ai.astrasonic.testing.DatabaseTest;
import ai.astrasonic.testing.TestClock;
import ai.astrasonic.testing.TestDatabases;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** CONS-1, CONS-3 and CONS-4: what is planted behind the controls' backs must be found, what looks alike must not. */
@DatabaseTest
class ConsentChecksTest {

    private static final Instant NOW = TestClock.START;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final UUID ADA = PeopleFixture.id(1).value();
    private static final UUID PSEUDONYM = new UUID(9, 9);

    @Autowired
    Cons1AnalyticsWaitForConsent waits;

    @Autowired
    Cons3NoAdvertisingCookies cookies;

    @Autowired
    Cons4EventsArePseudonymous pseudonymous;

    @Autowired
    AccountRegister register;

    @Autowired
    TestDatabases.Database database;

    private JdbcClient planted;

    @BeforeEach
    void ada() {
        RunAs.job("test", () -> register.register(List.of(PeopleFixture.person(1, "ada@example.org"))));
        planted = JdbcClient.create(database.superuser());
        planted.sql("INSERT INTO analytics_link (pseudonym, account_id, linked_at) VALUES (?, ?, '2026-01-01Z')")
                .params(PSEUDONYM, ADA)
                .update();
    }

    private void sighted(String what, String name, long count, LocalDate day) {
        planted.sql("INSERT INTO banner_sighting VALUES (?, 'https://astrasonic.ai', ?, ?, ?, 2, '2026-11-22Z')")
                .params(day, what, name, count)
                .update();
    }

    private void decided(boolean given, Duration ago) {
        planted.sql("""
                        INSERT INTO consent_entry (id, account_id, purpose, given, policy_version, wording, language, surface, decided_at)
                        VALUES (?, ?, 'ANALYTICS_COOKIES', ?, '2026-04-02', 'x', 'en', 'web', ?)""")
                .params(UUID.randomUUID(), ADA, given, NOW.minus(ago).atOffset(ZoneOffset.UTC))
                .update();
    }

    private void event(String page, boolean told, Duration ago) {
        planted.sql("""
                        INSERT INTO product_event (id, pseudonym, name, page, platform, app_version, occurred_at, told_by_device)
                        VALUES (?, ?, 'page served', ?, 'web', '3.1', ?, ?)""")
                .params(UUID.randomUUID(), PSEUDONYM, page, NOW.minus(ago).atOffset(ZoneOffset.UTC), told)
                .update();
    }

    private void left(String shape) {
        planted.sql(
                        "INSERT INTO outbound_sample (id, recipient, left_at, shape) VALUES (?, 'posthog', '2026-11-22Z', ?)")
                .params(UUID.randomUUID(), shape)
                .update();
    }

    private static String reason(PromiseState state) {
        return state.finding().reason().key();
    }

    @Test
    void while_no_browser_has_looked_for_a_week_nothing_is_proven() {
        sighted("LOOKED", "", 20, TODAY.minusDays(7));

        assertThat(waits.check(NOW)).isInstanceOf(Unproven.class);
        assertThat(cookies.check(NOW)).isInstanceOf(Unproven.class);
        assertThat(reason(cookies.check(NOW))).isEqualTo("cons-3.none");
    }

    @Test
    void browsers_that_find_nothing_prove_both() {
        sighted("LOOKED", "", 20, TODAY.minusDays(6));

        assertThat(waits.check(NOW)).isInstanceOf(Kept.class);
        assertThat(cookies.check(NOW)).isInstanceOf(Kept.class);
    }

    @Test
    void a_cookie_and_a_host_that_many_saw_break_them_by_name() {
        sighted("LOOKED", "", 1000, TODAY);
        sighted("STORAGE", "amplitude_id_*", 10, TODAY.minusDays(1));
        sighted("HOST", "posthog.com", 10, TODAY);

        assertThat(cookies.check(NOW))
                .isInstanceOfSatisfying(
                        Broken.class,
                        broken -> assertThat(broken.finding().evidence())
                                .contains(new Fact(
                                        "evidence.sighted-STORAGE", "amplitude_id_* · https://astrasonic.ai · 10")));
        assertThat(waits.check(NOW)).isInstanceOf(Broken.class);
        assertThat(reason(waits.check(NOW))).isEqualTo("cons-1.called");
    }

    @Test
    void what_a_browser_of_a_hundred_saw_is_a_risk_that_is_named_and_no_breach() {
        sighted("LOOKED", "", 2000, TODAY);
        sighted("COOKIE", "_fbp", 19, TODAY);
        sighted("HOST", "posthog.com", 1, TODAY);

        assertThat(cookies.check(NOW)).isInstanceOf(AtRisk.class);
        assertThat(waits.check(NOW)).isInstanceOf(AtRisk.class);
    }

    @Test
    void what_was_seen_before_anybody_says_that_they_looked_counts() {
        sighted("COOKIE", "_fbp", 1, TODAY);

        assertThat(cookies.check(NOW)).isInstanceOf(Broken.class);
    }

    @Test
    void a_tool_that_runs_under_a_consent_that_the_ledger_does_not_know_breaks_it() {
        sighted("LOOKED", "", 20, TODAY);
        sighted("RAN", "posthog.com", 1, TODAY);
        assertThat(reason(waits.check(NOW))).isEqualTo("cons-1.ledger");

        decided(true, Duration.ofDays(100));
        assertThat(waits.check(NOW)).isInstanceOf(Kept.class);
    }

    @Test
    void a_client_event_needs_a_consent_in_force_at_its_own_time() {
        sighted("LOOKED", "", 20, TODAY);
        decided(true, Duration.ofDays(10));
        decided(false, Duration.ofDays(5));
        decided(true, Duration.ofDays(2));
        event("/library", true, Duration.ofDays(10));
        event("/library", true, Duration.ofDays(6));
        event("/library", true, Duration.ofDays(1));
        event("/library", false, Duration.ofDays(3));
        assertThat(waits.check(NOW)).isInstanceOf(Kept.class);

        event("/library", true, Duration.ofDays(11));
        event("/library", true, Duration.ofDays(5));
        event("/library", true, Duration.ofDays(3));

        assertThat(waits.check(NOW)).isInstanceOfSatisfying(Broken.class, broken -> {
            assertThat(broken.finding().reason().key()).isEqualTo("cons-1.events");
            assertThat(broken.finding().count()).isEqualTo(3);
        });
    }

    @Test
    void while_there_is_no_event_nothing_proves_that_events_are_pseudonymous() {
        assertThat(pseudonymous.check(NOW)).isInstanceOf(Unproven.class);
    }

    @Test
    void events_of_pages_and_versions_are_counted_and_keep_it() {
        event("/library/2026-11-22T12:30:45.123", false, Duration.ofDays(1));
        event("/tracks/1.2.3/7f0c1c2e-1111-4222-8333-944445555666", false, Duration.ofDays(700));

        assertThat(pseudonymous.check(NOW)).isInstanceOfSatisfying(Kept.class, kept -> {
            assertThat(kept.finding().count()).isEqualTo(2);
            assertThat(kept.finding().evidence())
                    .contains(new Fact("evidence.events", "2"), new Fact("evidence.columns", "4"));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"page", "name", "platform", "app_version"})
    void an_address_is_found_in_any_text_of_an_event_however_old(String column) {
        event("/", false, Duration.ofDays(700));
        planted.sql("UPDATE product_event SET " + column + " = '/search/ada@example.org'")
                .update();

        assertThat(pseudonymous.check(NOW)).isInstanceOfSatisfying(Broken.class, broken -> {
            assertThat(broken.finding().evidence()).contains(new Fact("product_event." + column, "1"));
            assertThat(broken.finding().toString()).doesNotContain("ada");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/invite/Ada.B%40Example.org",
                "from 192.168.178.20",
                "/[2001:db8:85a3:0:0:8a2e:370:7334]/",
                "2001:db8::8a2e:370:7334",
            })
    void addresses_in_other_spellings_are_found_too(String page) {
        event(page, false, Duration.ofHours(1));

        assertThat(pseudonymous.check(NOW)).isInstanceOf(Broken.class);
    }

    @Test
    void the_number_of_an_account_is_no_pseudonym() {
        event("/accounts/" + ADA, false, Duration.ofHours(1));
        assertThat(pseudonymous.check(NOW)).isInstanceOf(Broken.class);

        planted.sql("UPDATE product_event SET page = '/', pseudonym = ?")
                .params(ADA)
                .update();
        assertThat(pseudonymous.check(NOW)).isInstanceOf(Broken.class);
    }

    @Test
    void a_column_that_nobody_had_thought_of_is_looked_through() {
        event("/", false, Duration.ofHours(1));
        planted.sql("ALTER TABLE product_event ADD COLUMN extra jsonb").update();
        try {
            planted.sql("UPDATE product_event SET extra = '{\"who\": [\"ada@example.org\"]}'")
                    .update();
            assertThat(pseudonymous.check(NOW)).isInstanceOf(Broken.class);
        } finally {
            planted.sql("ALTER TABLE product_event DROP COLUMN extra").update();
        }
    }

    @Test
    void what_left_is_under_a_pseudonym_and_says_only_what_was_agreed() {
        left(
                "{\"api_key\":\"aaa_99\",\"event\":\"aaaa aaaaaa\",\"distinct_id\":\"a9a9a9a9-9a9a-9a9a-aaaa-999999999999\","
                        + "\"properties\":{\"page\":\"/aaaaaaa\",\"$process_person_profile\":false,\"$geoip_disable\":true}}");
        left("{\"ids\":[\"a9a9\"],\"delete_events\":true}");
        assertThat(pseudonymous.check(NOW)).isInstanceOf(Kept.class);

        left("{\"event\":\"aaaa\",\"distinct_id\":\"aaa@aaaaaaa.aaa\"}");
        left("{\"event\":\"aaaa\",\"distinct_id\":\"aaa\"}");
        left(
                "{\"event\":\"aaaa\",\"distinct_id\":\"a9a9a9a9-9a9a-9a9a-aaaa-999999999999\",\"properties\":{\"$ip\":\"99.9.9.9\"}}");

        assertThat(pseudonymous.check(NOW).finding().count()).isEqualTo(3);
    }
}
