package ai.astrasonic.permissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.astrasonic.activities.Activities;
import ai.astrasonic.activities.ProcessingActivity;
import ai.astrasonic.consent.ConsentDecision;
import ai.astrasonic.consent.Consents;
import ai.astrasonic.consent.Purpose;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.Permission;
import ai.astrasonic.shared.Permission.Why;
import ai.astrasonic.shared.ProcessingPermissions;
import ai.astrasonic.testing.AccountRows;
import ai.astrasonic.testing.DatabaseTest;
import ai.astrasonic.testing.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
@WithMockUser(roles = "system")
class ProcessingPermissionsTest {

    private static final AccountId ANN = new AccountId(new UUID(1, 1));
    private static final AccountId BO = new AccountId(new UUID(1, 2));
    private static final AccountId CY = new AccountId(new UUID(1, 3));
    private static final AccountId NOBODY = new AccountId(new UUID(9, 9));

    @Autowired
    ProcessingPermissions permissions;

    @Autowired
    Objections objections;

    @Autowired
    Consents consents;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestClock clock;

    @BeforeEach
    void people() {
        var rows = new AccountRows(jdbc);
        List.of(ANN, BO, CY).forEach(rows::open);
    }

    @Test
    void a_job_asks_for_everybody_in_one_question() {
        new AccountRows(jdbc).close(ANN, "RESTRICTED");
        objections.object(BO, "product-analytics", ObjectionGround.OWN_SITUATION, null, "asked");

        assertThat(permissions.refused(List.of(ANN, BO, CY, NOBODY), "product-analytics"))
                .isEqualTo(Map.of(ANN, Why.RESTRICTED, BO, Why.OBJECTED, NOBODY, Why.UNKNOWN));
    }

    @Test
    void nothing_but_the_books_and_the_proof_goes_on_for_an_erased_person() {
        new AccountRows(jdbc).close(ANN, "ERASED");

        assertThat(permissions.of(ANN, "support")).isEqualTo(Permission.refused(Why.ERASED));
        assertThat(permissions.of(ANN, "tax-administration").isPermitted()).isTrue();
    }

    @Test
    void what_rests_on_consent_needs_one_in_force() {
        assertThat(permissions.of(ANN, "web-analytics")).isEqualTo(Permission.refused(Why.CONSENT_WITHDRAWN));

        consents.record(new ConsentDecision(
                ANN, Purpose.ANALYTICS_COOKIES, true, "2026-04-02", "Accept All", Locale.ENGLISH, "web"));
        assertThat(permissions.of(ANN, "web-analytics").isPermitted()).isTrue();

        clock.advance(Duration.ofMinutes(1));
        assertThat(consents.withdraw(ANN, Purpose.ANALYTICS_COOKIES, "request")).isTrue();
        assertThat(permissions.of(ANN, "web-analytics")).isEqualTo(Permission.refused(Why.CONSENT_WITHDRAWN));
        assertThat(consents.withdraw(ANN, Purpose.ANALYTICS_COOKIES, "request")).isFalse();
    }

    @Test
    void an_objection_waits_for_whoever_was_permitted_before_it() throws Exception {
        var asked = new CountDownLatch(1);
        var objecting = new CompletableFuture<Void>();

        transaction.executeWithoutResult(status -> {
            assertThat(permissions.holding(ANN, "product-analytics").isPermitted())
                    .isTrue();
            Thread.ofVirtual().start(new DelegatingSecurityContextRunnable(() -> {
                asked.countDown();
                objections.object(ANN, "product-analytics", ObjectionGround.OWN_SITUATION, null, "asked");
                objecting.complete(null);
            }));
            awaitBlocked(asked);
            assertThat(objecting).isNotDone();
        });

        objecting.get(20, TimeUnit.SECONDS);
        assertThat(permissions.of(ANN, "product-analytics").isPermitted()).isFalse();
    }

    @Test
    void nobody_holds_a_permission_without_a_transaction() {
        assertThatThrownBy(() -> permissions.holding(ANN, "support"))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void a_purpose_that_no_activity_names_is_a_mistake_of_the_caller() {
        assertThatThrownBy(() -> permissions.of(ANN, "curiosity")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_goes_on_under_restriction_is_an_activity_and_names_its_article() {
        assertThat(new Activities().all().stream().map(ProcessingActivity::key))
                .containsAll(UnderRestriction.all().stream()
                        .map(UnderRestriction::activity)
                        .toList());
        assertThat(UnderRestriction.all()).allSatisfy(goesOn -> {
            assertThat(goesOn.article().en()).contains("Art. ");
            assertThat(goesOn.article().nl()).contains("art. ");
        });
    }

    /** Until the database says that somebody waits for a lock. */
    private void awaitBlocked(CountDownLatch asked) {
        try {
            asked.await();
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
            while (jdbc.sql("SELECT count(*) = 0 FROM pg_locks WHERE NOT granted")
                    .query(Boolean.class)
                    .single()) {
                assertThat(System.nanoTime()).as("somebody should wait by now").isLessThan(end);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
