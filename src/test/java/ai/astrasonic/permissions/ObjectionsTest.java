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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

@DatabaseTest
@WithMockUser(roles = "dpo")
class ObjectionsTest {

    private static final AccountId ANN = new AccountId(new UUID(1, 1));
    private static final String ANALYTICS = "product-analytics";

    @Autowired
    Objections objections;

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
    void an_objection_holds_at_once_and_for_its_activity_alone() {
        object();

        assertThat(permissions.of(ANN, ANALYTICS)).isEqualTo(Permission.refused(Why.OBJECTED));
        assertThat(permissions.of(ANN, "library-sync").isPermitted()).isTrue();
    }

    @Test
    void an_objection_made_twice_is_one_and_keeps_its_first_date() {
        var first = object();
        clock.advance(Duration.ofDays(1));

        assertThat(object()).isEqualTo(first);
        assertThat(objections.of(ANN))
                .singleElement()
                .extracting(Objection::since)
                .isEqualTo(TestClock.START);
    }

    @Test
    void a_rejected_objection_lets_processing_go_on_and_another_may_follow() {
        var first = object();
        objections.reject(first, "the events prove an attack on other people's accounts");

        assertThat(permissions.of(ANN, ANALYTICS).isPermitted()).isTrue();
        assertThatThrownBy(() -> objections.uphold(first, "changed our mind"))
                .isInstanceOf(IllegalStateException.class);

        assertThat(object()).isNotEqualTo(first);
        assertThat(permissions.of(ANN, ANALYTICS).isPermitted()).isFalse();
    }

    @Test
    void an_upheld_objection_holds_until_the_person_takes_it_back() {
        var objection = object();
        objections.uphold(objection, "no compelling grounds");
        assertThat(permissions.of(ANN, ANALYTICS).isPermitted()).isFalse();

        objections.takeBack(objection, "changed their mind");
        assertThat(permissions.of(ANN, ANALYTICS).isPermitted()).isTrue();
    }

    @Test
    void an_objection_to_direct_marketing_is_never_rejected() {
        var objection = objections.object(
                ANN, "product-mail", ObjectionGround.DIRECT_MARKETING, null, "no more advertisements");

        assertThatThrownBy(() -> objections.reject(objection, "we would rather not"))
                .isInstanceOf(IllegalStateException.class);
        assertThat(permissions.of(ANN, "product-mail")).isEqualTo(Permission.refused(Why.OBJECTED));
    }

    @Test
    void nobody_objects_to_what_rests_on_a_contract_or_to_what_is_no_activity() {
        assertThat(objections.objectionable()).contains(ANALYTICS).doesNotContain("library-sync", "web-analytics");
        assertThatThrownBy(() -> objections.object(ANN, "library-sync", ObjectionGround.OWN_SITUATION, null, "asked"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> objections.object(ANN, "nonsense", ObjectionGround.DIRECT_MARKETING, null, "asked"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_goes_on_for_the_sake_of_others_goes_on_until_an_objection_to_it_is_upheld() {
        var objection =
                objections.object(ANN, "security-logging", ObjectionGround.OWN_SITUATION, null, "asked by mail");
        assertThat(permissions.of(ANN, "security-logging").isPermitted()).isTrue();

        objections.uphold(objection, "no compelling grounds");
        assertThat(permissions.of(ANN, "security-logging")).isEqualTo(Permission.refused(Why.OBJECTED));
    }

    @Test
    void an_erased_person_is_tied_to_no_objection() {
        new AccountRows(jdbc).close(ANN, "ERASED");

        assertThatThrownBy(this::object).isInstanceOf(IllegalStateException.class);
    }

    private ObjectionId object() {
        return objections.object(ANN, ANALYTICS, ObjectionGround.OWN_SITUATION, null, "asked by mail");
    }
}
