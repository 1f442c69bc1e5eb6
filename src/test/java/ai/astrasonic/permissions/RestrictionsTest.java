package ai.astrasonic.permissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.Permission;
import ai.astrasonic.shared.Permission.Why;
import ai.astrasonic.shared.ProcessingPermissions;
import ai.astrasonic.testing.AccountRows;
import ai.astrasonic.testing.DatabaseTest;
import ai.astrasonic.testing.TestClock;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

@DatabaseTest
@WithMockUser(roles = "dpo")
class RestrictionsTest {

    private static final AccountId ANN = new AccountId(new UUID(1, 1));

    @Autowired
    Restrictions restrictions;

    @Autowired
    ProcessingPermissions permissions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @BeforeEach
    void ann() {
        new AccountRows(jdbc).open(ANN);
    }

    @Test
    void a_restricted_persons_data_is_stored_and_nothing_else() {
        restrictions.restrict(ANN, RestrictionGround.ACCURACY_CONTESTED, null, "the name is disputed");

        assertThat(permissions.of(ANN, "library-sync")).isEqualTo(Permission.refused(Why.RESTRICTED));
        assertThat(permissions.of(ANN, "product-analytics")).isEqualTo(Permission.refused(Why.RESTRICTED));
    }

    @Test
    void answers_books_and_security_go_on_under_a_restriction() {
        restrictions.restrict(ANN, RestrictionGround.UNLAWFUL, null, "wants it kept");

        assertThat(UnderRestriction.all())
                .isNotEmpty()
                .allSatisfy(goesOn -> assertThat(
                                permissions.of(ANN, goesOn.activity()).isPermitted())
                        .as(goesOn.activity())
                        .isTrue());
    }

    @Test
    void a_restriction_does_not_end_before_the_person_was_told() {
        var restriction = restrictions.restrict(ANN, RestrictionGround.ACCURACY_CONTESTED, null, "disputed");

        assertThat(restrictions.lift(restriction, "checked")).isEqualTo(new Lifting.NotTold());
        assertThat(permissions.of(ANN, "library-sync").isPermitted()).isFalse();
        assertThatThrownBy(() ->
                        jdbc.sql("UPDATE restriction SET lifted_at = now()").update())
                .as("the database refuses it too")
                .isInstanceOf(DataAccessException.class);

        restrictions.told(restriction, "by letter");
        assertThat(restrictions.lift(restriction, "checked")).isEqualTo(new Lifting.Lifted(false));
        assertThat(permissions.of(ANN, "library-sync").isPermitted()).isTrue();
        assertThat(restrictions.lift(restriction, "checked")).isEqualTo(new Lifting.LiftedBefore());
    }

    @Test
    void a_waiting_erasure_may_be_called_off_without_a_notice() {
        var restriction = restrictions.restrict(ANN, RestrictionGround.ERASURE_PENDING, null, "erasure waits");

        assertThat(restrictions.lift(restriction, "called off")).isEqualTo(new Lifting.Lifted(false));
    }

    @Test
    void who_is_restricted_twice_is_free_when_both_have_ended() {
        var first = restrictions.restrict(ANN, RestrictionGround.ERASURE_PENDING, null, "erasure waits");
        var second = restrictions.restrict(ANN, RestrictionGround.NEEDED_FOR_CLAIMS, null, "claim");
        restrictions.told(second, "by letter");

        assertThat(restrictions.lift(first, "called off")).isEqualTo(new Lifting.Lifted(true));
        assertThat(permissions.of(ANN, "library-sync").isPermitted()).isFalse();

        assertThat(restrictions.lift(second, "claim settled")).isEqualTo(new Lifting.Lifted(false));
        assertThat(permissions.of(ANN, "library-sync").isPermitted()).isTrue();
    }

    @Test
    void the_same_ground_again_keeps_the_first_date() {
        var first = restrictions.restrict(ANN, RestrictionGround.UNLAWFUL, null, "asked");
        clock.advance(Duration.ofDays(1));

        assertThat(restrictions.restrict(ANN, RestrictionGround.UNLAWFUL, null, "asked again"))
                .isEqualTo(first);
        assertThat(restrictions.of(ANN)).singleElement().satisfies(one -> {
            assertThat(one.since()).isEqualTo(TestClock.START);
            assertThat(one.isInForce()).isTrue();
        });
    }

    @Test
    void nobody_who_is_erased_or_unknown_can_be_restricted() {
        new AccountRows(jdbc).close(ANN, "ERASED");

        assertThatThrownBy(() -> restrictions.restrict(ANN, RestrictionGround.UNLAWFUL, null, "asked"))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() ->
                        restrictions.restrict(new AccountId(new UUID(9, 9)), RestrictionGround.UNLAWFUL, null, "asked"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
