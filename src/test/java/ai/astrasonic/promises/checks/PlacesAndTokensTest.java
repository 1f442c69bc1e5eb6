package ai.astrasonic.promises.checks;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.datamap.DataMap;
import ai.astrasonic.datamap.DataSet;
import ai.astrasonic.datamap.Erasure;
import ai.astrasonic.datamap.Place;
import ai.astrasonic.datamap.SubjectRole;
import ai.astrasonic.promises.Fact;
import ai.astrasonic.promises.PromiseState.Broken;
import ai.astrasonic.promises.PromiseState.Kept;
import ai.astrasonic.promises.PromiseState.Unproven;
import ai.astrasonic.promises.evidence.Evidence;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.testing.AccountRows;
import ai.astrasonic.testing.DatabaseTest;
import ai.astrasonic.testing.S3ForTests;
import ai.astrasonic.testing.TestClock;
import ai.astrasonic.testing.TestDatabases;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** PROC-4, PROC-5 and PROC-7, each by planting what they promise not to be there. */
@DatabaseTest
class PlacesAndTokensTest {

    private static final Instant NOW = TestClock.START;

    @Autowired
    Proc4BackupsLieInTheUnion proc4;

    @Autowired
    Proc5TokensGoWithTheAccount proc5;

    @Autowired
    Proc7RawAudioIsRemoved proc7;

    @Autowired
    Evidence evidence;

    @Autowired
    TestDatabases.Database database;

    @Autowired
    TestClock clock;

    private JdbcClient jdbc;

    @BeforeEach
    void open() {
        jdbc = JdbcClient.create(database.superuser());
    }

    @AfterEach
    void moveBack() {
        S3ForTests.moveBack();
    }

    @Test
    void buckets_that_lie_in_the_union_by_their_own_word_keep_the_promise() {
        S3ForTests.move("primary", "eu-central-003");

        assertThat(proc4.check(NOW))
                .isInstanceOfSatisfying(
                        Kept.class,
                        kept -> assertThat(kept.finding().evidence())
                                .containsExactly(
                                        new Fact("evidence.region-primary", "eu-central-003"),
                                        new Fact("evidence.region-disaster-recovery", "eu-central-1")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"us-west-004", "us-east-1", "eu-west-2", "eu-central-2"})
    void a_bucket_outside_the_union_breaks_it_however_european_it_is_called(String region) {
        S3ForTests.move("disaster-recovery", region);

        assertThat(proc4.check(NOW)).isInstanceOfSatisfying(Broken.class, broken -> {
            assertThat(broken.finding().count()).isEqualTo(1);
            assertThat(broken.finding().evidence()).contains(new Fact("evidence.region-disaster-recovery", region));
        });
    }

    @Test
    void a_bucket_that_does_not_say_proves_nothing() {
        S3ForTests.move("primary", "");

        assertThat(proc4.check(NOW)).isInstanceOf(Unproven.class);
    }

    @Test
    void tokens_of_those_who_have_an_account_are_no_violation() {
        connected(account(), "SPOTIFY", true);

        assertThat(proc5.check(NOW))
                .isInstanceOfSatisfying(
                        Kept.class, kept -> assertThat(kept.finding().count()).isEqualTo(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"SPOTIFY", "BEATPORT"})
    void a_token_of_an_erased_account_or_of_none_breaks_the_promise(String provider) {
        var erased = account();
        connected(erased, provider, true);
        erase(erased);
        connected(UUID.randomUUID(), provider, true);

        assertThat(proc5.check(NOW)).isInstanceOfSatisfying(Broken.class, broken -> {
            assertThat(broken.finding().count()).isEqualTo(2);
            assertThat(broken.finding().evidence()).containsExactly(new Fact(provider, "2"));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"SPOTIFY", "GOOGLE"})
    void a_connection_without_a_token_or_with_somebody_else_is_another_promise(String provider) {
        var erased = account();
        connected(erased, provider, provider.equals("GOOGLE"));
        erase(erased);

        assertThat(proc5.check(NOW)).isInstanceOf(Kept.class);
    }

    @Test
    void a_revocation_that_is_called_done_without_an_answer_of_beatport_breaks_the_promise() {
        var task = task("DONE", NOW);
        assertThat(proc5.check(NOW))
                .isInstanceOfSatisfying(
                        Broken.class,
                        broken -> assertThat(broken.finding().evidence())
                                .containsExactly(new Fact("evidence.unrevoked", "1")));

        called(task, "/v4/auth/o/revoke_token/", 500);
        called(task, "/v4/my/account/", 200);
        assertThat(proc5.check(NOW)).isInstanceOf(Broken.class);

        called(task, "/v4/auth/o/revoke_token/", 200);
        assertThat(proc5.check(NOW)).isInstanceOf(Kept.class);
    }

    @Test
    void a_revocation_may_wait_as_long_as_the_data_of_the_account_and_no_longer() {
        task("FAILED", NOW.minus(Duration.ofDays(29)));
        assertThat(proc5.check(NOW)).isInstanceOf(Kept.class);

        assertThat(proc5.check(NOW.plus(Duration.ofDays(2)))).isInstanceOf(Broken.class);
    }

    private UUID task(String state, Instant asked) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                        INSERT INTO recipient_task (id, request_id, account_id, recipient, ask, state, asked_at, ended_at)
                        VALUES (:id, :id, :id, 'beatport', 'ERASE', :state, :asked, CASE WHEN :state = 'DONE' THEN now() END)""")
                .param("id", id)
                .param("state", state)
                .param("asked", asked.atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    private void called(UUID task, String path, int status) {
        jdbc.sql("""
                        INSERT INTO recipient_call (id, task_id, attempt, method, template, request_hash, status, began_at)
                        VALUES (:id, :task, 1, 'POST', :template, '', :status, now())""")
                .param("id", UUID.randomUUID())
                .param("task", task)
                .param("template", "https://api.beatport.com" + path)
                .param("status", status)
                .update();
    }

    @Test
    void where_no_table_holds_analyses_nothing_is_proven() {
        assertThat(proc7.check(NOW))
                .isInstanceOfSatisfying(
                        Unproven.class,
                        unproven ->
                                assertThat(unproven.finding().reason().key()).isEqualTo("proc-7.unproven"));
    }

    @Test
    void an_analysis_that_is_held_longer_than_its_audio_breaks_the_promise() {
        jdbc.sql("CREATE TABLE planted_analysis (account_id uuid, ran_at timestamptz); "
                        + "GRANT SELECT ON planted_analysis TO astrasonic_check")
                .update();
        try {
            var check = new Proc7RawAudioIsRemoved(evidence, mapWith("ran_at"));
            ran(Duration.ofDays(6));
            assertThat(check.check(NOW)).isInstanceOf(Kept.class);

            ran(Duration.ofDays(8));
            assertThat(check.check(NOW))
                    .isInstanceOfSatisfying(
                            Broken.class,
                            broken -> assertThat(broken.finding().evidence())
                                    .containsExactly(new Fact("planted_analysis", "1")));

            assertThat(new Proc7RawAudioIsRemoved(evidence, mapWith("account_id")).check(NOW))
                    .isInstanceOf(Unproven.class);
        } finally {
            jdbc.sql("DROP TABLE planted_analysis").update();
        }
    }

    private static DataMap mapWith(String orderBy) {
        return new DataMap(List.of(new DataSet(
                "library.analysis",
                Place.DATABASE,
                "planted_analysis",
                SubjectRole.DETAILS,
                "account_id",
                "audio-analysis",
                "analysis",
                Erasure.DELETE,
                "",
                List.of("modal"),
                orderBy,
                "",
                List.of())));
    }

    private void ran(Duration ago) {
        jdbc.sql("INSERT INTO planted_analysis VALUES (:account, :at)")
                .param("account", UUID.randomUUID())
                .param("at", NOW.minus(ago).atOffset(ZoneOffset.UTC))
                .update();
    }

    private UUID account() {
        return new AccountRows(jdbc).open(AccountId.next(clock)).value();
    }

    private void erase(UUID account) {
        jdbc.sql("UPDATE account SET status = 'ERASED', erased_at = now(), email = NULL, email_as_typed = NULL,"
                        + " email_since = NULL, display_name = NULL, identity_id = NULL WHERE id = :id")
                .param("id", account)
                .update();
    }

    private void connected(UUID account, String provider, boolean withToken) {
        jdbc.sql("""
                        INSERT INTO connection (id, account_id, provider, provider_id, scopes, refresh_token, connected_at)
                        VALUES (:id, :account, :provider, :person, 'library', :token, '2026-01-01Z')""")
                .param("id", UUID.randomUUID())
                .param("account", account)
                .param("provider", provider)
                .param("person", UUID.randomUUID().toString())
                .param("token", withToken ? new byte[] {1} : null)
                .update();
    }
}
