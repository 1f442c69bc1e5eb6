package ai.astrasonic.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import ai.astrasonic.permissions.RestrictionGround;
import ai.astrasonic.requests.OnBehalf.Relation;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.EmailAddress;
import ai.astrasonic.shared.RequestId;
import java.time.Duration;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OnBehalfTest extends KindStories {

    private static final String LAWYER = "lawyer@example.org";
    private static final String PROOF = "Signed mandate of 1 November 2026, signature compared by telephone";

    @Test
    void a_representatives_address_leads_to_no_account_of_their_own() {
        anAccountOf(LAWYER);

        var request = asked(RequestKind.ACCESS, null, Relation.MANDATE);

        assertThat(desk.get(request).account()).isEmpty();
        assertThat(desk.get(request).particulars().representation())
                .contains(new OnBehalf(Relation.MANDATE, "D. Jockey"));
    }

    @Test
    void a_mandate_that_was_checked_settles_identity_and_the_letters_go_to_the_representative() {
        var request = asked(RequestKind.RESTRICTION, anAccountOf(ADDRESS), Relation.MANDATE);

        var outcome = mandates.confirm(request, PROOF, null);
        decisions.restrict(request, RestrictionGround.UNLAWFUL, Verdict.wholly("Done as you asked."));

        assertThat(outcome).isInstanceOf(IdentityOutcome.Confirmed.class);
        assertThat(newestMailTo(LAWYER)).contains("Done as you asked.");
        assertThat(mailsTo(ADDRESS)).isZero();
        assertThat(desk.get(request).mandateChecked()).isTrue();
    }

    @Test
    void without_a_checked_mandate_the_person_proves_it_and_the_letters_go_to_the_person() {
        var request = asked(RequestKind.RESTRICTION, anAccountOf(ADDRESS), Relation.MANDATE);

        theyProveIt(request);
        clock.advance(Duration.ofSeconds(1));
        decisions.restrict(request, RestrictionGround.UNLAWFUL, Verdict.wholly("Done as you asked."));

        assertThat(newestMailTo(ADDRESS)).contains("Done as you asked.");
        assertThat(mailsTo(LAWYER)).isZero();
    }

    @Test
    void nothing_is_carried_out_before_either_is_settled() {
        var request = asked(RequestKind.RESTRICTION, anAccountOf(ADDRESS), Relation.MANDATE);

        assertThatIllegalStateException()
                .isThrownBy(() -> decisions.restrict(request, RestrictionGround.UNLAWFUL, Verdict.wholly("Done.")));
        assertThatIllegalArgumentException().isThrownBy(() -> mandates.confirm(request, "seen", null));
        assertThat(statusOf(request)).isEqualTo(RequestStatus.AWAITING_IDENTITY);
    }

    @Test
    void a_mandate_settles_nothing_while_nobody_knows_whose_data_it_is() {
        var request = asked(RequestKind.ACCESS, null, Relation.MANDATE);

        assertThat(mandates.confirm(request, PROOF, null)).isInstanceOf(IdentityOutcome.NoAccount.class);

        assertThat(desk.get(request).mandateChecked()).isFalse();
    }

    @Test
    void a_package_goes_to_the_representative_whose_mandate_was_checked() {
        var request = asked(RequestKind.ACCESS, anAccountOf(ADDRESS), Relation.MANDATE);
        mandates.confirm(request, PROOF, null);
        theJobBuilds(request);
        theDpoLooksAt(request);

        var outcome = packageRelease.release(request);

        assertThat(outcome).isInstanceOf(ReleaseOutcome.Released.class);
        assertThat(mailsTo(LAWYER)).isEqualTo(1);
        assertThat(mailsTo(ADDRESS)).isZero();
    }

    @Test
    void a_parent_asks_for_a_child_under_16_only() {
        var request = asked(RequestKind.RESTRICTION, anAccountOf(ADDRESS), Relation.PARENT);

        assertThatIllegalArgumentException().isThrownBy(() -> mandates.confirm(request, PROOF, null));
        assertThatIllegalArgumentException()
                .as("turned 16 on the day of the request")
                .isThrownBy(() -> mandates.confirm(request, PROOF, LocalDate.of(2010, 11, 22)));
        mandates.confirm(request, PROOF, LocalDate.of(2010, 11, 23));

        assertThat(statusOf(request)).isEqualTo(RequestStatus.IN_PROGRESS);
    }

    @Test
    void who_asks_for_themselves_has_no_mandate_and_staff_cannot_make_one_up() {
        var account = anAccountOf(ADDRESS);
        var request = aRequestFrom(ADDRESS);

        assertThatIllegalStateException().isThrownBy(() -> mandates.confirm(request, PROOF, null));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> identityCheck.confirmByStaff(request, IdentityMethod.MANDATE, PROOF));
        assertThat(desk.get(request).account()).contains(account);
    }

    @Test
    void what_a_representative_asked_for_another_never_becomes_their_own() {
        var theirs = asked(RequestKind.ACCESS, null, Relation.MANDATE);
        anAccountOf(LAWYER);
        var own = aRequestFrom(LAWYER);
        identityCheck.send(own);

        identityCheck.confirmByLink(tokenMailedTo(LAWYER), IP);

        assertThat(desk.get(theirs).account()).isEmpty();
        assertThat(desk.get(own).openAlready()).isEmpty();
    }

    private RequestId asked(RequestKind kind, @Nullable AccountId account, Relation relation) {
        var letter = new NewRequest(
                kind,
                Channel.LETTER,
                clock.instant(),
                account,
                new Requester(new EmailAddress(LAWYER), "Mr A. Lawyer", null),
                Language.EN,
                "For my client.");
        return intake.file(letter.with(Particulars.onBehalf(relation, "D. Jockey"))).request();
    }
}
