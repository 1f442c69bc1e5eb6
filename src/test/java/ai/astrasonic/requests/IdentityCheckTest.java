package ai.astrasonic.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import ai.astrasonic.audit.RunAs;
import ai.astrasonic.requests.deadlines.Pause;
import ai.astrasonic.requests.identity.Secrets;
import ai.astrasonic.requests.steps.StepOutcome;
import ai.astrasonic.shared.RequestId;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@RecordApplicationEvents
class IdentityCheckTest extends RequestStories {

    @Test
    void a_link_to_the_address_we_hold_settles_identity_and_orders_the_package(ApplicationEvents events) {
        anAccountOf(ADDRESS);
        var request = aRequestFrom(ADDRESS);
        identityCheck.send(request);
        SecurityContextHolder.clearContext();

        var outcome = identityCheck.confirmByLink(tokenMailedTo(ADDRESS), IP);

        assertThat(outcome).isInstanceOfSatisfying(IdentityOutcome.Confirmed.class, confirmed -> {
            assertThat(confirmed.request()).isEqualTo(request);
            assertThat(confirmed.passphrase()).matches("([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}");
        });
        assertThat(events.stream(IdentityConfirmed.class)).hasSize(1);
        assertThat(events.stream(AccessRequestReadyToBuild.class)).hasSize(1);
    }

    @Test
    void the_case_shows_how_and_when_it_was_settled() {
        var request = anIdentifiedRequestFrom(ADDRESS).request();

        var found = desk.get(request);
        assertThat(found.state()).isInstanceOf(RequestState.Building.class);
        assertThat(found.identity())
                .hasValueSatisfying(proof -> assertThat(proof.method()).isEqualTo(IdentityMethod.LINK));
        assertThat(found.steps().getFirst().outcome()).isInstanceOf(StepOutcome.Done.class);
        assertThat(found.deadline().pauses())
                .containsExactly(new Pause(
                        Pause.Ground.IDENTITY,
                        found.deadline().received(),
                        found.deadline().received()));
    }

    @Test
    void link_and_code_go_to_the_address_we_hold_even_when_the_letter_came_from_elsewhere() {
        var account = anAccountOf(ADDRESS);
        var request = aRequestFrom("thief@example.net");
        answering.foundAccount(request, account, "the letter names the account");

        var sent = identityCheck.send(request);

        assertThat(sent)
                .isInstanceOfSatisfying(
                        ChallengeOutcome.Sent.class,
                        to -> assertThat(to.maskedAddress()).startsWith("d•••"));
        assertThat(mailsTo(ADDRESS)).isEqualTo(1);
        assertThat(mailsTo("thief@example.net")).isZero();
    }

    @Test
    void a_code_works_once() {
        var request = aChallengedRequest();
        var code = codeMailedTo(ADDRESS);

        assertThat(identityCheck.confirmByCode(request, code, IP)).isInstanceOf(IdentityOutcome.Confirmed.class);
        assertThat(identityCheck.confirmByCode(request, code, IP)).isInstanceOf(IdentityOutcome.NoLongerGood.class);
    }

    @Test
    void a_link_works_once_and_looking_at_its_page_does_not_use_it_up() {
        aChallengedRequest();
        var token = tokenMailedTo(ADDRESS);

        assertThat(identityCheck.isLinkGood(token)).isTrue();
        assertThat(identityCheck.isLinkGood(token)).isTrue();
        assertThat(identityCheck.confirmByLink(token, IP)).isInstanceOf(IdentityOutcome.Confirmed.class);
        assertThat(identityCheck.isLinkGood(token)).isFalse();
        assertThat(identityCheck.confirmByLink(token, IP)).isInstanceOf(IdentityOutcome.NoLongerGood.class);
    }

    @Test
    void link_and_code_expire_after_half_an_hour() {
        var request = aChallengedRequest();
        var token = tokenMailedTo(ADDRESS);
        var code = codeMailedTo(ADDRESS);

        clock.advance(Duration.ofMinutes(30));

        assertThat(identityCheck.isLinkGood(token)).isFalse();
        assertThat(identityCheck.confirmByLink(token, IP)).isInstanceOf(IdentityOutcome.Expired.class);
        assertThat(identityCheck.confirmByCode(request, code, IP)).isInstanceOf(IdentityOutcome.Expired.class);
    }

    @Test
    void a_newer_code_replaces_the_older_one() {
        var request = aChallengedRequest();
        var older = tokenMailedTo(ADDRESS);
        clock.advance(Duration.ofMinutes(1));
        identityCheck.send(request);

        assertThat(identityCheck.confirmByLink(older, IP)).isInstanceOf(IdentityOutcome.NoLongerGood.class);
        assertThat(identityCheck.confirmByLink(tokenMailedTo(ADDRESS), IP))
                .isInstanceOf(IdentityOutcome.Confirmed.class);
    }

    @Test
    void after_five_wrong_codes_the_right_one_opens_nothing() {
        var request = aChallengedRequest();
        var right = codeMailedTo(ADDRESS);

        assertThat(IntStream.range(0, 5).mapToObj(n -> identityCheck.confirmByCode(request, wrong(right, n), IP)))
                .containsExactly(
                        new IdentityOutcome.Wrong(4),
                        new IdentityOutcome.Wrong(3),
                        new IdentityOutcome.Wrong(2),
                        new IdentityOutcome.Wrong(1),
                        new IdentityOutcome.Wrong(0));
        assertThat(identityCheck.confirmByCode(request, right, IP)).isInstanceOf(IdentityOutcome.NoLongerGood.class);
    }

    @Test
    void a_thousand_guesses_from_many_places_at_once_get_nowhere() {
        var request = aChallengedRequest();
        var right = codeMailedTo(ADDRESS);

        var outcomes = IntStream.range(0, 1_000)
                .parallel()
                .mapToObj(n -> RunAs.jobFor(
                        "guesser",
                        () -> identityCheck.confirmByCode(request, wrong(right, n), "198.51.100." + n % 250)))
                .toList();

        assertThat(outcomes).noneMatch(IdentityOutcome.Confirmed.class::isInstance);
        assertThat(outcomes).filteredOn(IdentityOutcome.Wrong.class::isInstance).hasSize(5);
        assertThat(identityCheck.confirmByCode(request, right, IP)).isNotInstanceOf(IdentityOutcome.Confirmed.class);
        assertThat(desk.get(request).state()).isInstanceOf(RequestState.AwaitingIdentity.class);
    }

    @Test
    void ten_wrong_tries_close_the_account_to_codes_for_a_day() {
        var request = aChallengedRequest();
        for (int sent = 0; sent < 2; sent++) {
            var right = codeMailedTo(ADDRESS);
            IntStream.range(0, 5).forEach(n -> identityCheck.confirmByCode(request, wrong(right, n), IP + n));
            clock.advance(Duration.ofMinutes(1));
            identityCheck.send(request);
        }

        assertThat(identityCheck.confirmByCode(request, codeMailedTo(ADDRESS), "192.0.2.1"))
                .isInstanceOf(IdentityOutcome.TooMany.class);
    }

    @Test
    void whoever_tries_unknown_links_from_one_address_is_stopped_after_twenty() {
        var outcomes = IntStream.range(0, 25)
                .mapToObj(n -> identityCheck.confirmByLink(Secrets.token(), IP))
                .toList();

        assertThat(outcomes.subList(0, 20)).hasOnlyElementsOfType(IdentityOutcome.Unknown.class);
        assertThat(outcomes.subList(20, 25)).hasOnlyElementsOfType(IdentityOutcome.TooMany.class);
    }

    @Test
    void not_more_than_three_mails_an_hour_go_to_one_account() {
        var request = aChallengedRequest();
        identityCheck.send(request);
        identityCheck.send(request);

        assertThat(identityCheck.send(request))
                .isEqualTo(new ChallengeOutcome.TooMany(clock.instant().plus(Duration.ofHours(1))));
        clock.advance(Duration.ofMinutes(61));
        assertThat(identityCheck.send(request)).isInstanceOf(ChallengeOutcome.Sent.class);
    }

    @Test
    void a_code_is_good_for_its_own_request_only() {
        var mine = aChallengedRequest();
        var code = codeMailedTo(ADDRESS);
        anAccountOf("other@example.org");
        var others = aRequestFrom("other@example.org");
        identityCheck.send(others);

        assertThat(identityCheck.confirmByCode(others, code, IP)).isInstanceOf(IdentityOutcome.Wrong.class);
        assertThat(identityCheck.confirmByCode(mine, code, IP)).isInstanceOf(IdentityOutcome.Confirmed.class);
    }

    @Test
    void neither_link_nor_code_is_stored_in_clear() {
        aChallengedRequest();

        var stored = asSuperuser()
                .sql("SELECT identity_challenge::text FROM identity_challenge")
                .query(String.class)
                .single();
        assertThat(stored).doesNotContain(tokenMailedTo(ADDRESS)).doesNotContain(codeMailedTo(ADDRESS));
    }

    @Test
    void nobody_can_be_asked_where_there_is_no_account_or_no_address() {
        var nobodys = aRequestFrom("unknown@example.org");
        var account = anAccountOf(ADDRESS);
        var withoutAddress = aRequestFrom(ADDRESS);
        asSuperuser()
                .sql("UPDATE account SET email = NULL, email_as_typed = NULL WHERE id = :id")
                .param("id", account.value())
                .update();

        assertThat(identityCheck.send(nobodys)).isInstanceOf(ChallengeOutcome.NoAccount.class);
        assertThat(identityCheck.send(withoutAddress)).isInstanceOf(ChallengeOutcome.NoAddressHeld.class);
    }

    @Test
    void staff_confirm_with_a_method_and_a_reason() {
        anAccountOf(ADDRESS);
        var request = aRequestFrom(ADDRESS);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> identityCheck.confirmByStaff(request, IdentityMethod.CALL_BACK, "ok"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> identityCheck.confirmByStaff(request, IdentityMethod.CODE, "they told me the code"));
        assertThat(identityCheck.confirmByStaff(
                        request, IdentityMethod.CALL_BACK, "called the number on the contract of 2024"))
                .isInstanceOf(IdentityOutcome.Confirmed.class);
    }

    @Test
    void a_sign_in_counts_only_for_the_account_itself() {
        var account = anAccountOf(ADDRESS);
        var other = anAccountOf("other@example.org");
        var request = aRequestFrom(ADDRESS);

        assertThat(identityCheck.confirmSignedIn(request, other)).isInstanceOf(IdentityOutcome.NotThisAccount.class);
        assertThat(identityCheck.confirmSignedIn(request, account)).isInstanceOf(IdentityOutcome.Confirmed.class);
    }

    @Test
    void nothing_is_built_while_identity_is_not_settled() {
        var request = aChallengedRequest();

        assertThatIllegalStateException()
                .isThrownBy(() -> packages.orderOf(request))
                .withMessageContaining("identity");
        assertThatIllegalStateException().isThrownBy(() -> packages.preview(request));
        assertThatIllegalStateException()
                .isThrownBy(() -> packageRelease.release(request))
                .withMessageContaining("identity");
    }

    @Test
    void a_link_of_a_request_that_was_withdrawn_opens_nothing() {
        var request = aChallengedRequest();
        var token = tokenMailedTo(ADDRESS);

        answering.withdraw(request, "asked by telephone");

        assertThat(identityCheck.confirmByLink(token, IP)).isInstanceOf(IdentityOutcome.NoLongerGood.class);
    }

    @Test
    @WithMockUser(roles = "auditor")
    void an_auditor_asks_and_confirms_nothing() {
        var id = RequestId.next(clock);
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> identityCheck.send(id));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> identityCheck.confirmByStaff(id, IdentityMethod.CALL_BACK, "because I say so"));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> identityCheck.confirmByCode(id, "12345678", IP));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> identityCheck.confirmSignedIn(id, anAccountOf(ADDRESS)));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> identityCheck.renewPassphrase(id, "lost"));
    }

    private RequestId aChallengedRequest() {
        anAccountOf(ADDRESS);
        var request = aRequestFrom(ADDRESS);
        identityCheck.send(request);
        return request;
    }

    private static String wrong(String right, int n) {
        return String.format(Locale.ROOT, "%08d", (Integer.parseInt(right) + 1 + n) % 100_000_000);
    }
}
