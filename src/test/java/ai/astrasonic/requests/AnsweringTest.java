package ai.astrasonic.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import ai.astrasonic.requests.deadlines.Extension;
import ai.astrasonic.requests.deadlines.ExtensionDecision;
import ai.astrasonic.requests.steps.StepOutcome;
import ai.astrasonic.requests.steps.TimelineEntry;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.RequestId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;

class AnsweringTest extends RequestStories {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    void nobody_known_gets_a_letter_that_says_so_and_no_package() {
        var request = aRequestFrom("unknown@example.org");

        answering.sayNoData(request, "accounts, support, payments and mail searched by the address");
        everyMailHas("SENT");
        confirmAnswers();

        var found = desk.get(request);
        assertThat(found.state()).isInstanceOf(RequestState.Completed.class);
        assertThat(found.packages()).isEmpty();
        assertThat(found.steps().subList(0, 3))
                .allMatch(step -> step.outcome().equals(new StepOutcome.NothingToDo("reason.no-data")));
        assertThat(newestMailTo("unknown@example.org")).contains("found none");
    }

    @Test
    void nobody_known_on_paper_is_answered_on_paper() {
        var request = intake.file(aLetterOnPaperFrom("J. Jansen")).request();

        answering.sayNoData(request, "searched by name and address");
        assertThat(confirmAnswers()).isZero();
        assertThat(desk.get(request).state()).isInstanceOf(RequestState.Answering.class);
        answering.recordPosted(request, LocalDate.of(2026, 11, 22), "track and trace 3SABC");

        assertThat(desk.get(request).state()).isInstanceOf(RequestState.Completed.class);
        assertThat(desk.get(request).steps().getLast().outcome()).isInstanceOf(StepOutcome.Done.class);
    }

    @Test
    void no_data_is_never_said_where_there_is_an_account() {
        anAccountOf(ADDRESS);
        var request = aRequestFrom(ADDRESS);

        assertThatIllegalStateException().isThrownBy(() -> answering.sayNoData(request, "did not look"));
    }

    @Test
    void no_data_is_never_said_where_something_is_kept_under_the_address() {
        aConversationWith("heir@example.org");
        var request = aRequestFrom("heir@example.org");

        assertThatExceptionOfType(DataHeldException.class)
                .isThrownBy(() -> answering.sayNoData(request, "searched by account id only"))
                .satisfies(held -> assertThat(held.counts()).isEqualTo("support.conversation 1"));
        assertThat(desk.get(request).state()).isInstanceOf(RequestState.AwaitingIdentity.class);
    }

    @Test
    void what_was_kept_under_the_address_alone_is_the_persons_once_identity_is_settled() {
        aConversationWith(ADDRESS);
        aRequestFrom(ADDRESS);
        var request = anIdentifiedRequestFrom(ADDRESS).request();

        var person = desk.get(request).account().orElseThrow();
        assertThat(rowsOf(person, "support_conversation")).isEqualTo(1);
        assertThat(rowsOf(person, "support_message")).isEqualTo(1);
        assertThat(rowsOf(person, "data_subject_request")).isEqualTo(2);
        assertThat(desk.get(request).timeline()).anyMatch(entry -> entry.act().equals("address-records-linked"));
    }

    @Test
    void what_somebody_else_wrote_from_an_address_before_the_person_had_it_stays_theirs() {
        aConversationWith(ADDRESS);
        var before = anAccountOf("before@example.org");
        asSuperuser()
                .sql("INSERT INTO account_email (id, account_id, email, email_as_typed, used_from, used_until)"
                        + " VALUES (gen_random_uuid(), :before, :address, :address, '2020-01-01Z', '2024-12-31Z')")
                .param("before", before.value())
                .param("address", ADDRESS)
                .update();
        asSuperuser()
                .sql("UPDATE support_conversation SET opened_at = '2023-05-05Z'")
                .update();

        var request = anIdentifiedRequestFrom(ADDRESS).request();

        assertThat(rowsOf(desk.get(request).account().orElseThrow(), "support_conversation"))
                .isZero();
    }

    private void aConversationWith(String address) {
        asSuperuser().sql("""
                        WITH c AS (INSERT INTO support_conversation (id, contact_email, contact_name, channel, subject, opened_at)
                                   VALUES (gen_random_uuid(), :address, 'Wim Bos', 'LETTER', 'A question', '2026-11-01Z')
                                   RETURNING id)
                        INSERT INTO support_message (id, conversation_id, author, body, disclosed_body, sent_at)
                        SELECT gen_random_uuid(), id, 'PERSON', 'Hello', 'Hello', '2026-11-01Z' FROM c
                        """).param("address", address).update();
    }

    private long rowsOf(AccountId person, String table) {
        return asSuperuser()
                .sql("SELECT count(*) FROM " + table + " WHERE account_id = :person")
                .param("person", person.value())
                .query(Long.class)
                .single();
    }

    @Test
    void an_extension_is_told_with_its_reason_and_does_not_move_our_promise() {
        var request = aRequestFrom(ADDRESS);

        var decision = answering.extend(request, Extension.Ground.COMPLEXITY, "Your library has 500,000 tracks.");

        assertThat(decision).isInstanceOf(ExtensionDecision.Granted.class);
        everyMailHas("SENT");
        confirmAnswers();
        var deadline = desk.get(request).deadline();
        assertThat(deadline.legal()).isEqualTo("2027-02-22");
        assertThat(deadline.due()).isEqualTo("2026-12-22");
        assertThat(newestMailTo(ADDRESS)).contains("500,000 tracks").contains("22 February 2027");
    }

    @Test
    void an_extension_waits_for_its_notice_to_leave_and_takes_that_day() {
        var request = aRequestFrom(ADDRESS);
        answering.extend(request, Extension.Ground.COMPLEXITY, "Your library has 500,000 tracks.");
        assertThat(confirmAnswers()).isZero();
        assertThat(desk.get(request).deadline().legal()).isEqualTo("2026-12-22");
        assertThat(stateOfNotice(request)).isEqualTo(ExtensionNotice.State.ON_ITS_WAY);
        assertThatIllegalStateException()
                .isThrownBy(() -> answering.extend(request, Extension.Ground.COMPLEXITY, "again"));

        everyMailLeft(clock.instant().plus(Duration.ofDays(2)));
        clock.advance(Duration.ofDays(5));
        assertThat(confirmAnswers()).isEqualTo(1);

        assertThat(stateOfNotice(request)).isEqualTo(ExtensionNotice.State.COUNTS);
        assertThat(desk.get(request).deadline().legal()).isEqualTo("2027-02-22");
        assertThat(desk.get(request).deadline().extended().orElseThrow().noticeSentOn())
                .isEqualTo("2026-11-24");
        assertThat(confirmAnswers()).isZero();
    }

    @Test
    void an_extension_whose_notice_was_refused_is_void_and_may_be_told_by_letter() {
        var request = aRequestFrom(ADDRESS);
        answering.extend(request, Extension.Ground.COMPLEXITY, "Your library has 500,000 tracks.");
        everyMailHas("REFUSED");
        assertThat(confirmAnswers()).isEqualTo(1);

        assertThat(stateOfNotice(request)).isEqualTo(ExtensionNotice.State.VOID);
        assertThat(desk.get(request).deadline().legal()).isEqualTo("2026-12-22");
        assertThat(desk.get(request).timeline())
                .last()
                .extracting(TimelineEntry::act, TimelineEntry::reason)
                .containsExactly("extension-void", "reason.mail-undeliverable");

        answering.extendByLetter(request, Extension.Ground.COMPLEXITY, "large", TODAY, "3SABC");
        assertThat(desk.get(request).deadline().legal()).isEqualTo("2027-02-22");
    }

    @Test
    void an_extension_whose_notice_left_after_the_first_month_is_none() {
        var request = aRequestFrom(ADDRESS);
        answering.extend(request, Extension.Ground.COMPLEXITY, "Your library has 500,000 tracks.");
        everyMailLeft(clock.instant().plus(Duration.ofDays(31)));
        clock.advance(Duration.ofDays(31));

        confirmAnswers();

        assertThat(desk.get(request).extensionNotice())
                .contains(new ExtensionNotice(ExtensionNotice.State.VOID, "reason.notice-late"));
        assertThat(desk.get(request).deadline().legal()).isEqualTo("2026-12-22");
    }

    private ExtensionNotice.State stateOfNotice(RequestId request) {
        return desk.get(request).extensionNotice().orElseThrow().state();
    }

    @Test
    void an_extension_after_the_first_month_is_none_and_nobody_is_told() {
        var request = aRequestFrom(ADDRESS);
        clock.advance(Duration.ofDays(32));

        assertThat(answering.extend(request, Extension.Ground.COMPLEXITY, "too late"))
                .isInstanceOf(ExtensionDecision.TooLate.class);
        assertThat(mailsTo(ADDRESS)).isZero();
        assertThat(desk.get(request).deadline().legal()).isEqualTo("2026-12-22");
    }

    @Test
    void a_refusal_names_ground_reason_and_the_ways_to_complain_and_counts_once_it_has_left() {
        var request = aRequestFrom(ADDRESS);

        answering.refuse(request, RefusalGround.EXCESSIVE, "You asked the same eleven times this month.");
        assertThat(newestMailTo(ADDRESS)).contains("eleven times").contains("autoriteitpersoonsgegevens.nl");
        assertThat(desk.get(request).state()).isInstanceOf(RequestState.Answering.class);
        everyMailHas("SENT");
        confirmAnswers();

        var found = desk.get(request);
        assertThat(found.state()).isEqualTo(new RequestState.Refused(clock.instant(), RefusalGround.EXCESSIVE));
        assertThat(found.steps()).allMatch(step -> step.outcome().isFinal());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> answering.refuse(aRequestFrom(ADDRESS), RefusalGround.EXCESSIVE, " "));
    }

    @Test
    void who_wrote_on_paper_is_refused_and_given_notice_on_paper() {
        var request = intake.file(aLetterOnPaperFrom("J. Jansen")).request();
        clock.advance(Duration.ofDays(2));

        assertThatIllegalStateException()
                .isThrownBy(() -> answering.refuse(request, RefusalGround.NOT_IDENTIFIABLE, "no"));
        answering.extendByLetter(
                request, Extension.Ground.COMPLEXITY, "many archives", LocalDate.of(2026, 11, 23), "3SABC");
        answering.refuseByLetter(request, RefusalGround.NOT_IDENTIFIABLE, "we cannot tell who wrote this");
        answering.recordPosted(request, LocalDate.of(2026, 11, 24), "3SDEF");

        assertThat(desk.get(request).state()).isInstanceOf(RequestState.Refused.class);
        assertThat(desk.get(request).deadline().legal()).isEqualTo("2027-02-22");
    }

    @Test
    void an_answer_that_bounced_goes_by_letter_and_closes_the_request_on_the_day_it_was_posted() {
        var refused = aRequestFrom(ADDRESS);
        var unknown = aRequestFrom("unknown@example.org");
        answering.refuse(refused, RefusalGround.EXCESSIVE, "You asked the same eleven times this month.");
        answering.sayNoData(unknown, "searched by the address");
        assertThatIllegalStateException().isThrownBy(() -> answering.recordPosted(refused, TODAY, "3SABC"));
        everyMailHas("REFUSED");
        confirmAnswers();
        clock.advance(Duration.ofDays(3));

        answering.recordPosted(refused, TODAY.plusDays(1), "3SABC");
        answering.recordPosted(unknown, TODAY.plusDays(3), "3SDEF");

        assertThat(desk.get(refused).status()).isEqualTo(RequestStatus.REFUSED);
        assertThat(desk.get(refused).answer().orElseThrow())
                .extracting(Answer::channel, Answer::lateReason)
                .containsExactly(Channel.LETTER, Optional.empty());
        assertThat(desk.get(refused).answer().orElseThrow().answeredAt())
                .contains(Instant.parse("2026-11-22T23:00:00Z"));
        assertThat(desk.get(unknown).status()).isEqualTo(RequestStatus.COMPLETED);
    }

    @Test
    void a_letter_that_was_posted_late_says_so() {
        var request = intake.file(aLetterOnPaperFrom("J. Jansen")).request();
        answering.sayNoData(request, "searched by name and address");
        clock.advance(Duration.ofDays(31));

        answering.recordPosted(request, TODAY.plusDays(31), "3SABC");

        assertThat(desk.get(request).answer().orElseThrow().lateReason()).contains("reason.posted-late");
    }

    @Test
    void a_package_behind_a_link_was_never_posted() {
        var released = aReleasedRequestFrom(ADDRESS).request();
        everyMailHas("REFUSED");
        confirmAnswers();

        assertThatIllegalStateException().isThrownBy(() -> answering.recordPosted(released, TODAY, "3SABC"));
        assertThat(desk.get(released).status()).isEqualTo(RequestStatus.ANSWERING);
    }

    @Test
    void a_package_of_a_request_that_was_withdrawn_is_wanted_by_nobody() {
        var built = aBuiltRequestFrom(ADDRESS).request();

        answering.withdraw(built, "asked by telephone");

        assertThat(packages.of(built)).first().extracting(PackageView::status).isEqualTo(PackageStatus.REVOKED);
        assertThatIllegalStateException().isThrownBy(() -> packages.orderOf(built));
    }

    @Test
    void a_later_request_is_joined_into_the_earlier_one_without_skipping_its_identity_check() {
        anAccountOf(ADDRESS);
        var earlier = aRequestFrom(ADDRESS);
        clock.advance(Duration.ofDays(1));
        var later = aRequestFrom(ADDRESS);

        answering.join(later, earlier);

        assertThat(desk.get(later).state()).isEqualTo(new RequestState.Joined(clock.instant(), earlier));
        assertThat(desk.get(earlier).state()).isInstanceOf(RequestState.AwaitingIdentity.class);
        assertThatIllegalStateException().isThrownBy(() -> packages.orderOf(earlier));
        assertThat(desk.get(earlier).timeline()).extracting(TimelineEntry::act).contains("request-joined-here");
    }

    @Test
    void requests_of_different_people_or_in_the_wrong_order_are_not_joined() {
        anAccountOf(ADDRESS);
        var earlier = aRequestFrom(ADDRESS);
        var somebodyElses = aRequestFrom("other@example.org");
        clock.advance(Duration.ofDays(1));
        var later = aRequestFrom(ADDRESS);

        assertThatIllegalStateException().isThrownBy(() -> answering.join(somebodyElses, earlier));
        assertThatIllegalStateException().isThrownBy(() -> answering.join(earlier, later));
    }

    @Test
    void two_nobodies_on_paper_are_not_the_same_person() {
        var one = intake.file(aLetterOnPaperFrom("J. Jansen")).request();
        var two = intake.file(aLetterOnPaperFrom("P. Pietersen"));

        assertThat(two)
                .isInstanceOfSatisfying(
                        Filed.Anew.class, anew -> assertThat(anew.openAlready()).isEmpty());
        assertThatIllegalStateException().isThrownBy(() -> answering.join(two.request(), one));
    }

    @Test
    void the_history_becomes_the_persons_own_once_the_account_is_found() {
        var account = anAccountOf(ADDRESS);
        var request = aRequestFrom("second@example.org");

        answering.foundAccount(request, account, "the person named the account's first address");

        assertThat(asSuperuser()
                        .sql("SELECT count(*) FROM case_event WHERE account_id IS DISTINCT FROM :account")
                        .param("account", account.value())
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThatIllegalStateException()
                .isThrownBy(() -> answering.foundAccount(request, anAccountOf("other@example.org"), "no, that one"));
    }

    @Test
    void nothing_more_can_be_done_to_a_closed_request() {
        var request = aRequestFrom(ADDRESS);
        answering.withdraw(request, "asked by telephone");

        assertThatIllegalStateException().isThrownBy(() -> identityCheck.send(request));
        assertThatIllegalStateException().isThrownBy(() -> answering.withdraw(request, "again"));
        assertThatIllegalStateException().isThrownBy(() -> answering.refuse(request, RefusalGround.EXCESSIVE, "no"));
        assertThatIllegalStateException().isThrownBy(() -> desk.assign(request, Optional.of("somebody")));
    }

    @Test
    void a_request_that_is_not_there_is_said_so() {
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(() -> desk.get(RequestId.next(clock)));
    }

    @Test
    @WithMockUser(roles = "auditor")
    void an_auditor_decides_nothing() {
        var id = RequestId.next(clock);
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> answering.withdraw(id, "x"));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> answering.refuse(id, RefusalGround.EXCESSIVE, "x"));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> answering.join(id, id));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> answering.sayNoData(id, "x"));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> desk.assign(id, Optional.of("me")));
    }
}
