package ai.astrasonic.consent;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.accounts.AccountRegister;
import ai.astrasonic.accounts.PeopleFixture;
import ai.astrasonic.audit.RunAs;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.testing.DatabaseTest;
import ai.astrasonic.testing.TestClock;
import ai.astrasonic.testing.TestDatabases;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Server-side events rest on another basis than consent, and leave no more all the same once somebody took consent back. */
@DatabaseTest
class AfterWithdrawalTest {

    private static final AccountId ADA = PeopleFixture.id(1);
    private static final UUID PSEUDONYM = new UUID(3, 3);

    @Autowired
    AfterWithdrawal permission;

    @Autowired
    Consents consents;

    @Autowired
    AccountRegister register;

    @Autowired
    TestClock clock;

    @Autowired
    TestDatabases.Database database;

    @BeforeEach
    void ada() {
        RunAs.job("test", () -> register.register(List.of(PeopleFixture.person(1, "ada@example.org"))));
        JdbcClient.create(database.superuser())
                .sql("INSERT INTO analytics_link (pseudonym, account_id, linked_at) VALUES (?, ?, '2026-01-01Z')")
                .params(PSEUDONYM, ADA.value())
                .update();
    }

    private boolean mayLeaveAfter(boolean given) {
        clock.advance(Duration.ofMinutes(1));
        var decision =
                new ConsentDecision(ADA, Purpose.ANALYTICS_COOKIES, given, "2026-04-02", "x", Locale.ENGLISH, "web");
        RunAs.job("test", () -> consents.record(decision));
        return permission.mayLeave(PSEUDONYM);
    }

    @Test
    void events_of_whoever_never_decided_or_only_refused_the_cookies_leave_and_none_after_a_withdrawal() {
        assertThat(permission.mayLeave(PSEUDONYM)).isTrue();
        assertThat(mayLeaveAfter(false)).as("Essential Only").isTrue();
        assertThat(mayLeaveAfter(true)).isTrue();
        assertThat(mayLeaveAfter(false)).as("taken back").isFalse();
        assertThat(mayLeaveAfter(true)).as("given again").isTrue();
    }
}
