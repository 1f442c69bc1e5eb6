package ai.astrasonic.promises.checks;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.accounts.AccountAttribute;
import ai.astrasonic.accounts.AccountRegister;
import ai.astrasonic.accounts.PeopleFixture;
import ai.astrasonic.analytics.Happening;
import ai.astrasonic.analytics.ProductEvents;
import ai.astrasonic.datamap.DataMap;
import ai.astrasonic.datamap.DataSet;
import ai.astrasonic.datamap.Erasure;
import ai.astrasonic.datamap.Place;
import ai.astrasonic.datamap.SubjectRole;
import ai.astrasonic.permissions.ObjectionGround;
import ai.astrasonic.permissions.Objections;
import ai.astrasonic.permissions.RestrictionGround;
import ai.astrasonic.permissions.Restrictions;
import ai.astrasonic.promises.Fact;
import ai.astrasonic.promises.PromiseState;
import ai.astrasonic.promises.PromiseState.Broken;
import ai.astrasonic.promises.PromiseState.Kept;
import ai.astrasonic.promises.PromiseState.Unproven;
import ai.astrasonic.promises.evidence.Evidence;
import ai.astrasonic.rectification.Rectifications;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.testing.DatabaseTest;
import ai.astrasonic.testing.TestClock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

/** RIGHT-4 to RIGHT-7: what is planted behind the controls' backs must be found. */
@DatabaseTest
@WithMockUser(roles = {"dpo", "system"})
class RightsOverDataTest {

    private static final AccountId NOOR = PeopleFixture.id(1);
    private static final Happening PAGE = new Happening("page served", "/library", "web", "3.1");

    @Autowired
    Right4RectifiedValuesAreGone rectified;

    @Autowired
    Right5RestrictionIsHonoured restricted;

    @Autowired
    Right6ObjectionIsHonoured objected;

    @Autowired
    Right7ConsentCanBeWithdrawn withdrawn;

    @Autowired
    Rectifications rectifications;

    @Autowired
    Restrictions restrictions;

    @Autowired
    Objections objections;

    @Autowired
    ProductEvents events;

    @Autowired
    AccountRegister register;

    @Autowired
    Evidence evidence;

    @Autowired
    DataMap map;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @BeforeEach
    void noor() {
        register.register(List.of(PeopleFixture.person(1, "Nor@example.org")));
    }

    @Test
    void nothing_is_called_kept_where_there_is_nothing_to_prove_it_by() {
        assertThat(List.of(check(rectified), check(restricted), check(objected), check(withdrawn)))
                .allSatisfy(state -> assertThat(state).isInstanceOf(Unproven.class));
    }

    @Test
    void a_correction_is_proven_when_every_place_elsewhere_is_confirmed() {
        correct(AccountAttribute.EMAIL, "noor@example.org");
        assertThat(reason(check(rectified))).isEqualTo("right-4.waiting");

        rectifications
                .of(NOOR)
                .forEach(done ->
                        done.waiting().forEach(place -> rectifications.confirm(done.id(), place.place(), "ticket 7")));
        assertThat(check(rectified)).isInstanceOf(Kept.class);
    }

    @Test
    void an_old_address_is_found_in_a_column_that_nobody_called_a_copy() {
        correct(AccountAttribute.EMAIL, "noor@example.org");
        jdbc.sql("""
                INSERT INTO account_email (id, account_id, email, email_as_typed, used_from, used_until)
                VALUES (:id, :noor, 'nor@example.org', 'NOR@example.org', now(), now())""").param("id", new UUID(4, 4)).param("noor", NOOR.value()).update();

        assertThat(check(rectified)).isInstanceOfSatisfying(Broken.class, broken -> {
            assertThat(broken.finding().evidence()).contains(new Fact("account_email", "1"));
            assertThat(broken.finding().toString()).doesNotContain("nor@");
        });
    }

    @Test
    void an_old_name_and_an_old_birth_year_are_found_and_the_same_of_somebody_else_is_not() {
        correct(AccountAttribute.NAME, "Noor Jansen");
        correct(AccountAttribute.BIRTH_YEAR, "1991");
        register.register(List.of(PeopleFixture.person(2, "bo@example.org")));
        assertThat(check(rectified)).isNotInstanceOf(Broken.class);

        jdbc.sql("UPDATE account SET display_name = 'NOOR BAKKER', birth_year = 1990 WHERE id = :noor")
                .param("noor", NOOR.value())
                .update();
        assertThat(check(rectified)).isInstanceOf(Broken.class);
        assertThat(check(rectified).finding().count()).isEqualTo(2);
    }

    @Test
    void a_value_that_became_right_again_is_no_leftover() {
        correct(AccountAttribute.NAME, "Noor Jansen");
        clock.advance(Duration.ofMinutes(1));
        correct(AccountAttribute.NAME, "Noor Bakker");

        assertThat(check(rectified)).isNotInstanceOf(Broken.class);
    }

    @Test
    void what_is_processed_under_a_restriction_is_found_in_any_table() {
        events.record(NOOR, PAGE);
        clock.advance(Duration.ofMinutes(1));
        restrictions.restrict(NOOR, RestrictionGround.ACCURACY_CONTESTED, null, "disputed");
        events.record(NOOR, PAGE);
        assertThat(check(restricted)).isInstanceOf(Kept.class);

        clock.advance(Duration.ofMinutes(1));
        plantEvent();
        plantImport();
        plantMail("library.greeting");
        plantMail("requests.answer");
        assertThat(check(restricted))
                .isInstanceOfSatisfying(
                        Broken.class,
                        broken -> assertThat(broken.finding().evidence())
                                .contains(
                                        new Fact("product_event", "1"),
                                        new Fact("library_import", "1"),
                                        new Fact("email_sent", "1")));
    }

    @Test
    void a_restriction_whose_flag_is_gone_is_found() {
        restrictions.restrict(NOOR, RestrictionGround.UNLAWFUL, null, "asked");
        jdbc.sql("UPDATE account SET restricted_at = NULL").update();

        assertThat(reason(check(restricted))).isEqualTo("right-5.unflagged");
    }

    @Test
    void what_happens_after_a_restriction_has_ended_is_no_violation() {
        var restriction = restrictions.restrict(NOOR, RestrictionGround.UNLAWFUL, null, "asked");
        restrictions.told(restriction, "by letter");
        clock.advance(Duration.ofMinutes(1));
        restrictions.lift(restriction, "done");
        clock.advance(Duration.ofMinutes(1));
        events.record(NOOR, PAGE);

        assertThat(check(restricted)).isInstanceOf(Kept.class);
    }

    @Test
    void an_event_after_an_objection_is_found_and_one_after_its_end_is_none() {
        events.record(NOOR, PAGE);
        clock.advance(Duration.ofMinutes(1));
        var objection = objections.object(NOOR, "product-analytics", ObjectionGround.OWN_SITUATION, null, "asked");
        assertThat(check(objected)).isInstanceOf(Kept.class);

        clock.advance(Duration.ofMinutes(1));
        plantEvent();
        assertThat(check(objected))
                .isInstanceOfSatisfying(
                        Broken.class,
                        broken -> assertThat(broken.finding().evidence()).contains(new Fact("product_event", "1")));

        clock.advance(Duration.ofMinutes(1));
        objections.takeBack(objection, "changed their mind");
        clock.advance(Duration.ofMinutes(1));
        events.record(NOOR, PAGE);
        assertThat(check(objected).finding().count())
                .as("the one before its end")
                .isEqualTo(1);
    }

    @Test
    void what_rests_on_consent_is_found_after_its_withdrawal() {
        decide(true);
        clock.advance(Duration.ofDays(1));
        decide(false);
        assertThat(reason(check(withdrawn))).isEqualTo("right-7.elsewhere");

        var here = new Right7ConsentCanBeWithdrawn(
                evidence, new ProcessedRows(evidence, map), eventsRestOnConsent(), new AtRecipients(evidence));
        events.record(NOOR, PAGE);
        assertThat(here.check(clock.instant())).isInstanceOf(Kept.class);

        clock.advance(Duration.ofDays(1));
        plantEvent();
        assertThat(here.check(clock.instant())).isInstanceOf(Broken.class);

        decide(true);
        assertThat(here.check(clock.instant()).finding().count()).isEqualTo(1);
    }

    @Test
    void a_correction_is_not_proven_before_every_recipient_confirmed_it_and_broken_once_one_is_late() {
        correct(AccountAttribute.NAME, "Noor Jansen");
        confirmEverything();
        plantTask("RECTIFY");
        assertThat(reason(check(rectified))).isEqualTo("right-4.open");

        clock.advance(Duration.ofDays(30));
        assertThat(reason(check(rectified))).isEqualTo("right-4.late");
        assertThat(check(rectified)).isInstanceOf(Broken.class);

        endTasks();
        assertThat(check(rectified)).isInstanceOf(Kept.class);
    }

    @Test
    void a_consent_is_withdrawn_when_whoever_has_the_data_was_told_after_it_and_stopped() {
        decide(true);
        clock.advance(Duration.ofDays(1));
        decide(false);
        plantTask("OBJECT");
        assertThat(reason(check(withdrawn))).isEqualTo("right-7.open");

        endTasks();
        assertThat(check(withdrawn)).isInstanceOf(Kept.class);

        clock.advance(Duration.ofDays(1));
        decide(true);
        clock.advance(Duration.ofDays(1));
        decide(false);
        assertThat(reason(check(withdrawn))).as("the second one").isEqualTo("right-7.elsewhere");
    }

    private void confirmEverything() {
        rectifications
                .of(NOOR)
                .forEach(done ->
                        done.waiting().forEach(place -> rectifications.confirm(done.id(), place.place(), "ticket 7")));
    }

    private void plantTask(String ask) {
        jdbc.sql("""
                        INSERT INTO recipient_task (id, request_id, account_id, recipient, ask, state, asked_at, due_on)
                        VALUES (:id, :id, :noor, 'posthog', :ask, 'ACCEPTED', :now, CAST(:now AS date) + 20)""")
                .param("id", UUID.randomUUID())
                .param("noor", NOOR.value())
                .param("ask", ask)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private void endTasks() {
        jdbc.sql("UPDATE recipient_task SET state = 'DONE', ended_at = :now")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private PromiseState check(PromiseCheck check) {
        return check.check(clock.instant());
    }

    private static String reason(PromiseState state) {
        return state.finding().reason().key();
    }

    private void correct(AccountAttribute attribute, String value) {
        rectifications.correct(NOOR, attribute, value, "passport seen", "asked", null);
    }

    private void plantEvent() {
        jdbc.sql("""
                INSERT INTO product_event (id, pseudonym, name, occurred_at)
                SELECT :id, pseudonym, 'planted', :at FROM analytics_link WHERE account_id = :noor""")
                .param("id", UUID.randomUUID())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("noor", NOOR.value())
                .update();
    }

    private void plantImport() {
        jdbc.sql("""
                INSERT INTO library_import (id, account_id, started_at, outcome) VALUES (:id, :noor, :at, 'RUNNING')""")
                .param("id", UUID.randomUUID())
                .param("noor", NOOR.value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private void plantMail(String template) {
        jdbc.sql("""
                INSERT INTO email_sent (id, account_id, address, template, language, subject, body_sha256, message_id, outcome, queued_at)
                VALUES (:id, :noor, 'noor@example.org', :template, 'en', 'Hello', 'x', :template, 'QUEUED', :at)""")
                .param("id", UUID.randomUUID())
                .param("noor", NOOR.value())
                .param("template", template)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private void decide(boolean given) {
        jdbc.sql("""
                INSERT INTO consent_entry (id, account_id, purpose, given, policy_version, wording, language, surface, decided_at)
                VALUES (:id, :noor, 'ANALYTICS_COOKIES', :given, '1', 'Accept All', 'en', 'web', :at)""")
                .param("id", UUID.randomUUID())
                .param("noor", NOOR.value())
                .param("given", given)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** A map on which product events rest on consent and nothing lies elsewhere. */
    private static DataMap eventsRestOnConsent() {
        return new DataMap(List.of(new DataSet(
                "analytics.product-event",
                Place.DATABASE,
                "product_event",
                SubjectRole.DETAILS,
                "pseudonym",
                "web-analytics",
                "product-event",
                Erasure.DELETE,
                "",
                List.of(),
                "occurred_at",
                "",
                List.of())));
    }
}
