package ai.astrasonic.recipientchanges;

import static ai.astrasonic.recipientchanges.CampaignStories.DPO;
import static ai.astrasonic.recipientchanges.CampaignStories.WHY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.astrasonic.audit.SignInTooOld;
import ai.astrasonic.processors.CareFact;
import ai.astrasonic.processors.RecipientRegister;
import ai.astrasonic.processors.Recipients;
import ai.astrasonic.processors.RegisterEntry;
import ai.astrasonic.processors.StatedRecipient;
import ai.astrasonic.recipientchanges.ChangeRefused.Why;
import ai.astrasonic.shared.EmailAddress;
import ai.astrasonic.shared.LocalText;
import ai.astrasonic.shared.Roles;
import ai.astrasonic.testing.DatabaseTest;
import ai.astrasonic.testing.SignIn;
import ai.astrasonic.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@DatabaseTest
class ChangeDeskTest {

    @Autowired
    ApplicationContext application;

    @Autowired
    ChangeDesk desk;

    @Autowired
    Changes changes;

    @Autowired
    Recipients recipients;

    @Autowired
    RecipientRegister register;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    CampaignStories stories;

    @BeforeEach
    void world() {
        stories = new CampaignStories(application);
    }

    @Test
    void a_change_takes_effect_in_register_and_breach_contact_together_once_the_window_has_ended() {
        var id = stories.announced("crisp");
        stories.told(id);
        assertThat(recipients.get("crisp").entity().country()).isEqualTo("FR");

        stories.afterTheWindow(id);
        stories.activate(id);

        assertThat(entry("crisp").recipient().entity().country()).isEqualTo("DE");
        assertThat(recipients.get("crisp").hosts()).as("what our machines call").containsExactly("api.crisp.chat");
        assertThat(entry("crisp")
                        .dossier()
                        .fact(CareFact.BREACH_CONTACT)
                        .orElseThrow()
                        .value()
                        .en())
                .isEqualTo("security@crisp.example");
        assertThat(acts()).contains("drafted", "announced", "activated-change", "filed");
    }

    @Test
    void somebody_new_takes_the_place_of_another_at_once() {
        var id = stories.announced(CampaignStories.arrives("chatty", "crisp"));
        stories.told(id);
        stories.afterTheWindow(id);
        stories.activate(id);

        assertThat(recipients.all())
                .extracting(one -> one.key())
                .contains("chatty")
                .doesNotContain("crisp");
        assertThat(recipients.get("crisp").name())
                .as("old records still tell of it")
                .isEqualTo("Crisp");
        assertThat(recipients.of(List.of("crisp", "chatty")))
                .extracting(one -> one.key())
                .containsExactly("chatty");
        assertThat(entry("chatty").findings())
                .as("its contract is still to be filed")
                .isNotEmpty();
    }

    @Test
    void who_is_removed_leaves_the_register() {
        var now = StatedRecipient.of(recipients.get("modal"));
        var id = stories.announced(CampaignStories.leaves(now));
        stories.told(id);
        stories.afterTheWindow(id);
        stories.activate(id);

        assertThat(recipients.all()).extracting(one -> one.key()).doesNotContain("modal");
    }

    @Test
    void nothing_comes_into_force_before_the_last_day_for_objections_is_over() {
        var id = stories.announced("crisp");
        stories.told(id);
        stories.afterTheWindow(id);
        clock.advance(Duration.ofSeconds(-1));

        assertThat(refusal(() -> desk.activate(id, WHY))).isEqualTo(Why.WINDOW_OPEN);
        assertThat(stories.change(id).objectionsTo()).hasToString("2026-12-22");
    }

    @Test
    void a_clock_that_is_set_back_or_a_row_that_is_written_past_the_rules_brings_nothing_into_force() {
        var id = stories.announced("crisp");
        stories.told(id);

        assertThatThrownBy(
                        () -> sql("UPDATE recipient_change SET state = 'IN_FORCE', in_force_at = '2026-12-22T20:00Z'"))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> sql("UPDATE recipient_change SET objections_to = '2026-11-23'"))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> sql("UPDATE recipient_change SET announced_at = '2026-01-01Z'"))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> sql("UPDATE recipient_change SET words_en = 'Nothing happens'"))
                .isInstanceOf(DataAccessException.class);
        assertThat(stories.change(id).state()).isEqualTo(ChangeState.ANNOUNCED);
    }

    @Test
    void a_term_is_never_shorter_than_the_laws() {
        var id = stories.draft(stories.moves("crisp"));

        assertThat(refusal(() -> desk.announce(id, desk.shortestTerm().minusDays(1), WHY)))
                .isEqualTo(Why.TERM_TOO_SHORT);
        assertThat(refusal(() -> desk.announce(id, desk.shortestTerm().plusDays(30), WHY)))
                .isNull();
    }

    @Test
    void a_change_is_announced_once_and_not_withdrawn_after_it_came_into_force() {
        var id = stories.announced("crisp");

        assertThat(refusal(() -> desk.announce(id, desk.shortestTerm(), WHY))).isEqualTo(Why.NOT_A_DRAFT);
        assertThat(refusal(() -> desk.redraft(id, stories.moves("crisp"), WHY))).isEqualTo(Why.NOT_A_DRAFT);
        stories.told(id);
        stories.afterTheWindow(id);
        stories.activate(id);
        assertThat(refusal(() -> desk.withdraw(id, new LocalText("no", "nee"), WHY)))
                .isEqualTo(Why.NOT_ANNOUNCED);
        assertThat(refusal(() -> desk.activate(id, WHY))).isEqualTo(Why.NOT_ANNOUNCED);
    }

    @Test
    void nothing_comes_into_force_before_everybody_was_told() {
        var id = stories.announced("crisp");
        stories.afterTheWindow(id);

        assertThat(refusal(() -> desk.activate(id, WHY))).isEqualTo(Why.NOT_ALL_TOLD);
    }

    @Test
    void an_open_or_upheld_objection_holds_a_change_up_and_a_rejected_one_does_not() {
        var id = stories.announced("crisp");
        stories.told(id);
        var objection = SignIn.as(
                DPO,
                () -> desk.object(
                        id,
                        new NewObjection(null, new EmailAddress("Jo@example.org"), "Not Germany", clock.instant()),
                        "By mail"));
        stories.afterTheWindow(id);

        assertThat(refusal(() -> desk.activate(id, WHY))).isEqualTo(Why.OBJECTIONS_OPEN);
        assertThat(SignIn.as(DPO, () -> changes.objections(id)).getFirst().address())
                .isEqualTo("j•••@e•••.org");
        assertThat(refusal(() -> desk.decide(objection, ObjectionView.Decision.REJECTED, "The same law holds")))
                .isNull();
        assertThat(refusal(() -> desk.decide(objection, ObjectionView.Decision.UPHELD, "No, it does not")))
                .isEqualTo(Why.DECIDED_ALREADY);
        assertThat(refusal(() -> desk.activate(id, WHY))).isNull();
    }

    @Test
    void an_upheld_objection_ends_in_a_withdrawal() {
        var id = stories.announced("crisp");
        stories.told(id);
        var objection = SignIn.as(
                DPO,
                () -> desk.object(
                        id,
                        new NewObjection(null, new EmailAddress("jo@example.org"), "No", clock.instant()),
                        "By mail"));
        SignIn.as(DPO, () -> desk.decide(objection, ObjectionView.Decision.UPHELD, "They are right"));
        stories.afterTheWindow(id);

        assertThat(refusal(() -> desk.activate(id, WHY))).isEqualTo(Why.OBJECTION_UPHELD);
        stories.withdraw(id);
        assertThat(stories.change(id).state()).isEqualTo(ChangeState.WITHDRAWN);
    }

    @Test
    void two_people_at_once_announce_it_once() throws Exception {
        var id = stories.draft(stories.moves("crisp"));
        var together = new CyclicBarrier(2);
        Callable<String> announce = () -> {
            together.await();
            return String.valueOf(refusal(() -> desk.announce(id, desk.shortestTerm(), WHY)));
        };

        try (var two = Executors.newFixedThreadPool(2)) {
            var results = two.invokeAll(List.of(announce, announce)).stream()
                    .map(result -> result.resultNow())
                    .toList();
            assertThat(results).containsExactlyInAnyOrder("null", "NOT_A_DRAFT");
        }
        assertThat(acts()).filteredOn("announced"::equals).hasSize(1);
    }

    @Test
    void bad_proposals_are_refused() {
        assertThat(refusal(() -> desk.draft(CampaignStories.arrives("crisp", null), WHY)))
                .isEqualTo(Why.KNOWN_ALREADY);
        assertThat(refusal(() -> desk.draft(CampaignStories.arrives("Chatty!", null), WHY)))
                .isEqualTo(Why.BAD_KEY);
        assertThat(refusal(() -> desk.draft(CampaignStories.arrives("chatty", "nobody"), WHY)))
                .isEqualTo(Why.UNKNOWN_RECIPIENT);
        assertThat(refusal(() -> desk.draft(CampaignStories.arrives("chatty", "chatty"), WHY)))
                .isEqualTo(Why.REPLACES_ITSELF);
        var same = StatedRecipient.of(recipients.get("crisp"));
        assertThat(refusal(() -> desk.draft(
                        new Proposal(ChangeKind.CHANGED, null, same, new LocalText("x", "x"), Audience.EVERYBODY),
                        WHY)))
                .isEqualTo(Why.NOTHING_CHANGES);
        assertThat(refusal(() -> desk.draft(stories.moves("crisp"), " "))).isEqualTo(Why.NO_REASON);
        stories.draft(stories.moves("crisp"));
        assertThat(refusal(() -> desk.draft(stories.moves("crisp"), WHY))).isEqualTo(Why.ANOTHER_IS_OPEN);
        assertThat(refusal(() -> desk.draft(CampaignStories.arrives("chatty", "crisp"), WHY)))
                .isEqualTo(Why.ANOTHER_IS_OPEN);
    }

    @Test
    void a_draft_nobody_saw_is_discarded_and_makes_room_for_another() {
        var id = stories.draft(stories.moves("crisp"));

        SignIn.as(DPO, () -> desk.discard(id, WHY));

        assertThat(stories.change(id).state()).isEqualTo(ChangeState.DISCARDED);
        assertThat(stories.draft(stories.moves("crisp"))).isNotEqualTo(id);
    }

    @Test
    void going_outside_needs_a_fresh_sign_in() {
        var id = stories.draft(stories.moves("crisp"));
        var stale = SignIn.at(Instant.now().minus(Duration.ofHours(1)), DPO, Roles.DPO);

        assertThatThrownBy(() -> SignIn.as(stale, () -> {
                    desk.announce(id, desk.shortestTerm(), WHY);
                    return id;
                }))
                .isInstanceOf(SignInTooOld.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {Roles.FINANCE, Roles.ENGINEER, Roles.AUDITOR, Roles.ADMIN})
    void nobody_but_the_dpo_takes_a_step(String role) {
        assertThatThrownBy(() -> SignIn.as(SignIn.fresh("other", role), () -> desk.draft(stories.moves("crisp"), WHY)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void the_difference_is_told_fact_by_fact() {
        var id = stories.draft(stories.moves("crisp"));

        var diff = SignIn.as(DPO, () -> changes.diff(id));

        assertThat(diff).extracting(FieldChange::field).containsExactly("entity", "country", "breach");
        assertThat(diff.get(1).before().orElseThrow().en()).isEqualTo("FR");
        assertThat(diff.get(1).after().orElseThrow().en()).isEqualTo("DE");
    }

    private RegisterEntry entry(String key) {
        return SignIn.as(DPO, () -> register.get(key));
    }

    private void sql(String statement) {
        jdbc.sql(statement).update();
    }

    private @Nullable Why refusal(Runnable step) {
        try {
            SignIn.as(DPO, step);
            return null;
        } catch (ChangeRefused refused) {
            return refused.why();
        }
    }

    private List<String> acts() {
        return jdbc.sql("SELECT verb FROM audit_entry").query(String.class).list();
    }
}
