package ai.astrasonic.holds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import ai.astrasonic.audit.AuditQuery;
import ai.astrasonic.audit.AuditSearch;
import ai.astrasonic.audit.RunAs;
import ai.astrasonic.audit.SignInTooOld;
import ai.astrasonic.holds.HoldRefused.Why;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.RequestId;
import ai.astrasonic.shared.Roles;
import ai.astrasonic.testing.SignIn;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;

@RecordApplicationEvents
class LegalHoldsTest extends HoldStories {

    @Autowired
    ApplicationEvents events;

    @Autowired
    AuditSearch audit;

    @Autowired
    @Qualifier("exportDataSource")
    javax.sql.DataSource export;

    @Test
    void a_hold_on_a_person_keeps_everything_about_them_and_nothing_about_others() {
        var person = somebody();
        var id = place(HoldScope.person(person));

        assertThat(over(person)).containsExactly(new HoldInTheWay(id, HoldGround.LEGAL_CLAIMS.key(), REVIEW, Set.of()));
        assertThat(over(person).getFirst().keeps("library.track")).isTrue();
        assertThat(over(somebody())).isEmpty();
    }

    @Test
    void a_hold_keeps_only_the_records_it_names() {
        var person = somebody();
        place(HoldScope.person(person).only(PAYMENTS));

        var held = over(person).getFirst();

        assertThat(held.keeps("billing.payment")).isTrue();
        assertThat(held.keeps("library.track")).isFalse();
    }

    @Test
    void a_hold_on_a_class_of_records_is_over_everybody() {
        var id = place(HoldScope.records(PAYMENTS));

        assertThat(over(somebody())).extracting(HoldInTheWay::id).containsExactly(id);
        assertThat(over(somebody())).extracting(HoldInTheWay::dataSets).containsExactly(PAYMENTS);
    }

    @Test
    void a_hold_on_a_request_is_over_whoever_asked() {
        var person = somebody();
        var request = RequestId.next(clock);
        var id = place(HoldScope.request(request, person));

        assertThat(over(person)).extracting(HoldInTheWay::id).containsExactly(id);
        assertThat(page(HoldFilter.all().on(request))).containsExactly(id);
        assertThat(page(HoldFilter.all().on(RequestId.next(clock)))).isEmpty();
    }

    @Test
    void holds_over_many_people_are_found_at_once() {
        var people = Stream.generate(this::somebody).limit(50).toList();
        place(new HoldScope(Set.copyOf(people.subList(0, 20)), null, Set.of(), null, null));
        place(HoldScope.person(people.getFirst()));

        var found = RunAs.jobFor("test", () -> holds.over(people));

        assertThat(found).hasSize(20);
        assertThat(found.get(people.getFirst())).hasSize(2);
        assertThat(RunAs.jobFor("test", () -> holds.over(List.of()))).isEmpty();
    }

    @Test
    void a_released_hold_is_in_nobodys_way_and_says_so_once() {
        var person = somebody();
        var id = place(HoldScope.person(person));

        release(id);
        clock.advance(Duration.ofDays(1));
        SignIn.as("diederik", () -> holds.release(id, "Once more"));

        assertThat(over(person)).isEmpty();
        assertThat(events.stream(HoldReleased.class)).hasSize(1);
        assertThat(SignIn.as(DPO, () -> holds.get(id)).release())
                .isEqualTo(
                        new LegalHold.Release(clock.instant().minus(Duration.ofDays(1)), DPO, "The claim is settled"));
    }

    @Test
    void an_old_sign_in_releases_nothing() {
        var person = somebody();
        var id = place(HoldScope.person(person));
        var old = SignIn.at(Instant.now().minus(Duration.ofMinutes(6)), DPO, Roles.DPO);

        assertThatExceptionOfType(SignInTooOld.class)
                .isThrownBy(() -> SignIn.as(old, () -> {
                    holds.release(id, "Settled");
                    return id;
                }));
        assertThat(over(person)).hasSize(1);
    }

    @Test
    void a_hold_over_nothing_is_refused() {
        assertThat(whyNot(claim(HoldScope.records(Set.of())))).isEqualTo(Why.OVER_NOTHING);
        assertThat(whyNot(claim(HoldScope.person(AccountId.next(clock))))).isEqualTo(Why.UNKNOWN_PERSON);
        assertThat(whyNot(claim(HoldScope.records(Set.of("billing.dreams"))))).isEqualTo(Why.UNKNOWN_DATA_SET);
        assertThat(whyNot(claim(HoldScope.records(Set.of("console.saved-view")))))
                .isEqualTo(Why.UNKNOWN_DATA_SET);
        assertThat(whyNot(claim(new HoldScope(Set.of(), RequestId.next(clock), PAYMENTS, null, null))))
                .isEqualTo(Why.NO_REQUESTER);
        assertThat(whyNot(claim(new HoldScope(Set.of(), null, PAYMENTS, TODAY, TODAY.minusDays(1)))))
                .isEqualTo(Why.SPAN_BACKWARDS);
    }

    @Test
    void one_unknown_person_among_many_is_one_too_many() {
        var scope = new HoldScope(Set.of(somebody(), AccountId.next(clock)), null, Set.of(), null, null);

        assertThat(whyNot(claim(scope))).isEqualTo(Why.UNKNOWN_PERSON);
    }

    @Test
    void a_hold_says_on_which_facts_and_whose_order_it_rests() {
        var scope = HoldScope.records(PAYMENTS);

        assertThat(whyNot(new NewHold(HoldGround.AUTHORITY_ORDER, " ", scope, "Court", REVIEW)))
                .isEqualTo(Why.NO_FACTS);
        assertThat(whyNot(new NewHold(HoldGround.AUTHORITY_ORDER, "An order", scope, "", REVIEW)))
                .isEqualTo(Why.NOBODY_ORDERED);
    }

    @Test
    void a_review_lies_ahead_and_no_further_than_six_months() {
        assertThat(whyNot(reviewedOn(TODAY))).isEqualTo(Why.REVIEW_PAST);
        assertThat(whyNot(reviewedOn(TODAY.plusMonths(6).plusDays(1)))).isEqualTo(Why.REVIEW_TOO_FAR);

        var id = place(reviewedOn(TODAY.plusMonths(6)));

        assertThat(SignIn.as(DPO, () -> holds.get(id)).reviewOn()).isEqualTo(TODAY.plusMonths(6));
    }

    @Test
    void a_hold_that_was_looked_at_again_stands_on_for_six_months_at_most() {
        var id = place(HoldScope.records(PAYMENTS));
        clock.advance(Duration.ofDays(80));

        SignIn.as(DPO, () -> holds.extendReview(id, TODAY.plusDays(80).plusMonths(6), "The claim goes on"));

        assertThat(SignIn.as(DPO, () -> holds.get(id)).reviewOn())
                .isEqualTo(TODAY.plusDays(80).plusMonths(6));
        assertThatExceptionOfType(HoldRefused.class)
                .isThrownBy(() -> SignIn.as(
                        DPO, () -> holds.extendReview(id, TODAY.plusDays(81).plusMonths(6), "Longer")))
                .satisfies(refused -> assertThat(refused.why()).isEqualTo(Why.REVIEW_TOO_FAR));
        release(id);
        assertThatIllegalStateException()
                .isThrownBy(() -> SignIn.as(DPO, () -> holds.extendReview(id, TODAY.plusDays(90), "Too late")));
    }

    @ParameterizedTest
    @ValueSource(strings = {Roles.AUDITOR, Roles.ADMIN, Roles.ENGINEER, Roles.FINANCE, Roles.SYSTEM})
    void nobody_but_a_dpo_places_or_releases(String role) {
        var id = place(HoldScope.records(PAYMENTS));

        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() ->
                        SignIn.as(SignIn.fresh("x", role), () -> holds.place(claim(HoldScope.records(PAYMENTS)))));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> SignIn.as(SignIn.fresh("x", role), () -> {
                    holds.release(id, "No");
                    return id;
                }));
    }

    @Test
    void an_auditor_looks() {
        var id = place(HoldScope.records(PAYMENTS));

        assertThat(SignIn.as(SignIn.fresh("aad", Roles.AUDITOR), () -> holds.get(id))
                        .facts())
                .isEqualTo("A claim is announced");
    }

    @Test
    void pages_go_by_review_without_a_gap_and_by_what_is_asked_for() {
        var person = somebody();
        var late = place(HoldScope.person(person));
        var soon = place(reviewedOn(TODAY.plusDays(3)));
        var released = place(HoldScope.person(somebody()));
        release(released);

        assertThat(page(HoldFilter.all().standing(true))).containsExactly(soon, late);
        assertThat(page(HoldFilter.all().standing(false))).containsExactly(released);
        assertThat(page(HoldFilter.all().naming(person))).containsExactly(soon, late);
        assertThat(page(HoldFilter.all().because(HoldGround.AUTHORITY_ORDER))).isEmpty();
        var first = SignIn.as(DPO, () -> holds.page(HoldFilter.all(), null, 1));
        assertThat(SignIn.as(DPO, () -> holds.page(HoldFilter.all(), first.getFirst(), 10)))
                .extracting(LegalHold::id)
                .containsExactly(late, released);
    }

    @Test
    void a_hold_that_nobody_knows_is_not_there() {
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> SignIn.as(
                        DPO, () -> holds.get(new HoldId(RequestId.next(clock).value()))));
    }

    @Test
    void each_person_finds_in_their_copy_that_they_are_held_and_nobody_else() {
        var person = somebody();
        var other = somebody();
        place(new HoldScope(Set.of(person, other), null, Set.of(), null, null));

        var jdbc = JdbcClient.create(export);
        var seen = new TransactionTemplate(new JdbcTransactionManager(export)).execute(status -> {
            jdbc.sql("SELECT set_config('astrasonic.subject', :id, true)")
                    .param("id", person.toString())
                    .query(String.class)
                    .single();
            return jdbc.sql("SELECT account_id FROM legal_hold_person")
                    .query(java.util.UUID.class)
                    .list();
        });

        assertThat(seen).containsExactly(person.value());
    }

    @Test
    void the_trail_has_each_act_about_each_person() {
        var person = somebody();
        var hold = place(new HoldScope(Set.of(person, somebody()), null, Set.of(), null, null));
        clock.advance(Duration.ofHours(1));
        release(hold);

        assertThat(audit.page(AuditQuery.EVERYTHING.about(person), null, 10))
                .extracting(line -> line.verb())
                .containsExactly("released", "placed");
    }

    private static NewHold reviewedOn(LocalDate day) {
        return new NewHold(HoldGround.LEGAL_OBLIGATION, "A duty", HoldScope.records(PAYMENTS), "Counsel", day);
    }

    private Why whyNot(NewHold hold) {
        try {
            place(hold);
        } catch (HoldRefused e) {
            return e.why();
        }
        throw new AssertionError("It was placed");
    }

    private List<HoldId> page(HoldFilter filter) {
        return SignIn.as(DPO, () -> holds.page(filter, null, 50)).stream()
                .map(LegalHold::id)
                .toList();
    }
}
