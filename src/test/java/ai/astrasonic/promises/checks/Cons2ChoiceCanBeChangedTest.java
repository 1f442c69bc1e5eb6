package ai.astrasonic.promises.checks;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.promises.PromiseState;
import ai.astrasonic.testing.DatabaseTest;
import ai.astrasonic.testing.TestClock;
import ai.astrasonic.testing.TestDatabases;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Plants choices behind the ledger's back. */
@DatabaseTest
class Cons2ChoiceCanBeChangedTest {

    private static final Instant NOW = TestClock.START;
    private static final UUID DEVICE = new UUID(1, 1);

    @Autowired
    Cons2ChoiceCanBeChanged check;

    @Autowired
    TestDatabases.Database database;

    private JdbcClient planted;

    @BeforeEach
    void plant() {
        planted = JdbcClient.create(database.superuser());
        planted.sql(
                        "INSERT INTO banner_text VALUES ('1', 'en', encode(sha256('Accept All'), 'hex'), 'Accept All', :now)")
                .param("now", NOW.atOffset(ZoneOffset.UTC))
                .update();
    }

    private void chosen(boolean given, int hoursAgo) {
        planted.sql("""
                        INSERT INTO consent_entry (id, device_id, purpose, given, policy_version, wording, language, surface, decided_at,
                                                   choice_id, action, text_version, text_sha256, browser, valid_until, received_at)
                        SELECT :id, :device, 'ANALYTICS_COOKIES', :given, '2026-04-02', 'x', 'en', 'banner/1', :at,
                               :id, CASE WHEN :given THEN 'ACCEPT_ALL' ELSE 'WITHDRAW' END, version, sha256, 'Firefox', :at, :at
                        FROM banner_text""")
                .param("id", UUID.randomUUID())
                .param("device", DEVICE)
                .param("given", given)
                .param("at", NOW.minus(Duration.ofHours(hoursAgo)).atOffset(ZoneOffset.UTC))
                .update();
    }

    @Test
    void while_nobody_has_changed_a_choice_nothing_is_proven() {
        assertThat(check.check(NOW)).isInstanceOf(PromiseState.Unproven.class);
        chosen(true, 3);
        chosen(true, 2);

        assertThat(check.check(NOW)).isInstanceOf(PromiseState.Unproven.class);
    }

    @Test
    void changes_with_the_words_that_were_shown_keep_it() {
        chosen(true, 3);
        chosen(false, 2);
        chosen(true, 1);

        assertThat(check.check(NOW))
                .isInstanceOfSatisfying(
                        PromiseState.Kept.class,
                        kept -> assertThat(kept.finding().reason().values()).containsExactly("2"));
    }

    @Test
    void words_that_were_changed_behind_their_hash_break_it() {
        chosen(true, 3);
        chosen(false, 2);
        planted.sql("UPDATE banner_text SET words = 'Accept All, for ever'").update();

        assertThat(check.check(NOW))
                .isInstanceOfSatisfying(
                        PromiseState.Broken.class,
                        broken -> assertThat(broken.finding().count()).isEqualTo(2));
    }

    @Test
    void a_choice_without_the_version_of_the_policy_breaks_it() {
        chosen(true, 3);
        chosen(false, 2);
        planted.sql("UPDATE consent_entry SET policy_version = ' ' WHERE given").update();

        assertThat(check.check(NOW)).isInstanceOf(PromiseState.Broken.class);
    }
}
