package ai.astrasonic.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.astrasonic.activities.Activities;
import ai.astrasonic.activities.LegalBasis;
import ai.astrasonic.activities.ProcessingActivity;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.testing.DatabaseTest;
import ai.astrasonic.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

@DatabaseTest
@WithMockUser(roles = "system")
class ConsentsTest {

    private static final AccountId PERSON = new AccountId(new UUID(1, 1));

    @Autowired
    Consents consents;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @Test
    void consent_is_in_force_from_giving_until_withdrawal() {
        var before = clock.instant();
        clock.advance(Duration.ofMinutes(1));
        decide(Purpose.ANALYTICS_COOKIES, true);
        var given = clock.instant();
        clock.advance(Duration.ofDays(1));
        decide(Purpose.ANALYTICS_COOKIES, false);

        assertThat(inForce(before)).isFalse();
        assertThat(inForce(given)).isTrue();
        assertThat(inForce(clock.instant().minusMillis(1))).isTrue();
        assertThat(inForce(clock.instant())).isFalse();
    }

    @Test
    void nothing_rests_on_consent_but_what_a_person_can_consent_to() {
        assertThat(new Activities().all())
                .filteredOn(activity -> activity.legalBases().contains(LegalBasis.CONSENT))
                .extracting(ProcessingActivity::key)
                .as("whoever asks to be told of changes is on a list that they leave by one press")
                .containsExactlyInAnyOrder("web-analytics", "recipient-notices");
        assertThat(Purpose.values()).containsExactly(Purpose.ANALYTICS_COOKIES);
    }

    @Test
    void every_decision_stays_and_none_can_be_changed() {
        decide(Purpose.ANALYTICS_COOKIES, true);
        decide(Purpose.ANALYTICS_COOKIES, true);

        assertThat(jdbc.sql("SELECT count(*) FROM consent_entry")
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
        assertThatThrownBy(
                        () -> jdbc.sql("UPDATE consent_entry SET given = false").update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("DELETE FROM consent_entry").update())
                .isInstanceOf(DataAccessException.class);
    }

    private boolean inForce(Instant at) {
        return consents.inForce(PERSON, Purpose.ANALYTICS_COOKIES, at);
    }

    private void decide(Purpose purpose, boolean given) {
        consents.record(new ConsentDecision(
                PERSON, purpose, given, "2026-04-02", "Accept All", Locale.ENGLISH, "web 3.1 /welcome"));
    }
}
