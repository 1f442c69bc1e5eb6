package ai.astrasonic.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.astrasonic.accounts.AccountRegister;
import ai.astrasonic.accounts.PeopleFixture;
import ai.astrasonic.permissions.ObjectionGround;
import ai.astrasonic.permissions.Objections;
import ai.astrasonic.permissions.RestrictionGround;
import ai.astrasonic.permissions.Restrictions;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.testing.AccountRows;
import ai.astrasonic.testing.DatabaseTest;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

@DatabaseTest
@WithMockUser(roles = "system")
class ProductEventsTest {

    private static final AccountId ANN = new AccountId(new UUID(1, 1));
    private static final AccountId BO = new AccountId(new UUID(1, 2));
    private static final Happening PAGE = new Happening("page served", "/library", "web", "3.1");

    @Autowired
    ProductEvents events;

    @Autowired
    AccountRegister register;

    @Autowired
    Restrictions restrictions;

    @Autowired
    Objections objections;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    @Qualifier("exportDataSource")
    DataSource asExport;

    @BeforeEach
    void peopleWithAccounts() {
        var rows = new AccountRows(jdbc);
        rows.open(ANN);
        rows.open(BO);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ERASED", "RESTRICTED"})
    void nothing_is_recorded_of_an_erased_or_restricted_person_and_no_link_is_made(String shape) {
        new AccountRows(jdbc).close(ANN, shape);

        assertThat(events.record(ANN, PAGE)).isFalse();
        assertThat(events.record(AccountId.next(Clock.systemUTC()), PAGE)).isFalse();
        assertThat(jdbc.sql("SELECT count(*) FROM analytics_link")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void an_objection_ties_no_erased_person_to_a_pseudonym_again() {
        new AccountRows(jdbc).close(ANN, "ERASED");

        assertThatThrownBy(() -> objections.object(
                        ANN, "product-analytics", ObjectionGround.OWN_SITUATION, null, "asked by mail"))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void events_of_a_person_share_a_pseudonym_that_is_not_the_account() {
        events.record(ANN, PAGE);
        events.record(ANN, PAGE);
        events.record(BO, PAGE);

        var pseudonyms = jdbc.sql("SELECT DISTINCT pseudonym FROM product_event")
                .query(UUID.class)
                .list();
        assertThat(pseudonyms).hasSize(2).doesNotContain(ANN.value(), BO.value());
        assertThat(pseudonyms).map(events::ownerOf).containsExactlyInAnyOrder(Optional.of(ANN), Optional.of(BO));
    }

    @Test
    void nothing_is_recorded_after_an_objection() {
        events.record(ANN, PAGE);
        objections.object(ANN, "product-analytics", ObjectionGround.OWN_SITUATION, null, "asked by mail");
        objections.object(ANN, "product-analytics", ObjectionGround.OWN_SITUATION, null, "asked by mail");

        assertThat(events.record(ANN, PAGE)).isFalse();
        assertThat(events.record(BO, PAGE)).isTrue();
        assertThat(count()).isEqualTo(2);
    }

    @Test
    void an_objection_before_the_first_event_holds() {
        objections.object(ANN, "product-analytics", ObjectionGround.OWN_SITUATION, null, "asked by mail");

        assertThat(events.record(ANN, PAGE)).isFalse();
    }

    @Test
    void nothing_is_recorded_while_processing_is_restricted() {
        register.register(List.of(PeopleFixture.person(1, "ann@example.org")));
        var person = PeopleFixture.id(1);

        var restriction =
                restrictions.restrict(person, RestrictionGround.ACCURACY_CONTESTED, null, "accuracy contested");
        assertThat(events.record(person, PAGE)).isFalse();

        restrictions.told(restriction, "by letter");
        restrictions.lift(restriction, "accuracy checked");
        assertThat(events.record(person, PAGE)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/invite/noor@example.org", "/from/203.0.113.7", "/from/2001:db8:0:0:1::7", "/search?q=noor"})
    void an_event_refuses_what_identifies_directly(String page) {
        assertThatThrownBy(() -> new Happening("page served", page, null, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining(page);
    }

    @Test
    void the_export_role_sees_the_events_of_its_one_subject() throws Exception {
        events.record(ANN, PAGE);
        events.record(ANN, PAGE);
        events.record(BO, PAGE);

        assertThat(exportSees(ANN.toString())).isEqualTo(2);
        assertThat(exportSees("")).isZero();
        assertThat(exportSees(new UUID(7, 7).toString())).isZero();
    }

    private long exportSees(String subject) throws Exception {
        try (var connection = asExport.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("SET astrasonic.subject = '" + subject + "'");
            try (var row = statement.executeQuery("SELECT count(*) FROM product_event")) {
                row.next();
                return row.getLong(1);
            } finally {
                statement.execute("RESET astrasonic.subject");
            }
        }
    }

    private long count() {
        return jdbc.sql("SELECT count(*) FROM product_event").query(Long.class).single();
    }
}
