package ai.astrasonic.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import ai.astrasonic.permissions.RestrictionGround;
import ai.astrasonic.requests.OnBehalf.Relation;
import ai.astrasonic.shared.EmailAddress;
import ai.astrasonic.shared.RequestId;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Two requests become one, in each order of who has proven what; the identity check is never skipped by it. */
class JoiningTest extends KindStories {

    private static final String OTHER = "other@example.org";

    @Test
    void an_identified_later_request_does_not_identify_the_earlier_one() {
        anAccountOf(ADDRESS);
        var earlier = asked(ADDRESS, Particulars.NONE);
        var later = asked(ADDRESS, Particulars.NONE);
        theyProveIt(later);

        answering.join(later, earlier);

        assertThat(statusOf(later)).isEqualTo(RequestStatus.JOINED);
        assertThat(statusOf(earlier)).isEqualTo(RequestStatus.AWAITING_IDENTITY);
        assertThat(desk.get(earlier).identity()).isEmpty();
        theyProveIt(earlier);
        assertThat(statusOf(earlier)).isEqualTo(RequestStatus.IN_PROGRESS);
    }

    @Test
    void an_unidentified_later_request_gets_nothing_at_its_own_address() {
        anAccountOf(ADDRESS);
        var earlier = asked(ADDRESS, Particulars.NONE);
        theyProveIt(earlier);
        var later = intake.file(new NewRequest(
                        RequestKind.RESTRICTION,
                        Channel.MAIL,
                        clock.instant(),
                        personOf(earlier),
                        Requester.of(new EmailAddress(OTHER)),
                        Language.EN,
                        null))
                .request();

        answering.join(later, earlier);
        clock.advance(Duration.ofSeconds(1));
        answering.refuse(earlier, RefusalGround.NO_GROUND_TO_RESTRICT, "none of them applies");

        assertThat(mailsTo(OTHER)).isZero();
        assertThat(desk.get(later).identity()).isEmpty();
    }

    @Test
    void an_earlier_request_is_not_answered_later_than_it_is_due_by_joining_it_the_other_way() {
        anAccountOf(ADDRESS);
        var earlier = asked(ADDRESS, Particulars.NONE);
        clock.advance(Duration.ofDays(3));
        var later = asked(ADDRESS, Particulars.NONE);
        theyProveIt(later);

        assertThatIllegalStateException().isThrownBy(() -> answering.join(earlier, later));
    }

    @Test
    void the_same_address_does_not_join_the_requests_of_two_accounts() {
        var earlier = asked(ADDRESS, Particulars.NONE);
        answering.foundAccount(earlier, anAccountOf(OTHER), "gave their customer number");
        anAccountOf(ADDRESS);
        var later = asked(ADDRESS, Particulars.NONE);

        assertThat(desk.get(later).openAlready()).isEmpty();
        assertThatIllegalStateException().isThrownBy(() -> answering.join(later, earlier));
    }

    @Test
    void what_a_representative_asks_is_not_joined_with_what_the_person_asks() {
        var account = anAccountOf(ADDRESS);
        var own = asked(ADDRESS, Particulars.NONE);
        var lawyers = intake.file(new NewRequest(
                                RequestKind.RESTRICTION,
                                Channel.MAIL,
                                clock.instant(),
                                account,
                                Requester.of(new EmailAddress(OTHER)),
                                Language.EN,
                                null)
                        .with(Particulars.onBehalf(Relation.MANDATE, "D. Jockey")))
                .request();

        assertThatIllegalStateException().isThrownBy(() -> answering.join(lawyers, own));
    }

    @Test
    void the_joined_request_is_answered_in_full_also_where_the_later_one_asked_for_more() {
        anAccountOf(ADDRESS);
        var earlier = asked(ADDRESS, Particulars.limitedTo("accounts.account"));
        var same = asked(ADDRESS, Particulars.limitedTo("accounts.session"));
        answering.join(same, earlier);
        assertThat(desk.get(earlier).particulars().scope())
                .containsExactlyInAnyOrder("accounts.account", "accounts.session");

        answering.join(asked(ADDRESS, Particulars.NONE), earlier);

        assertThat(desk.get(earlier).particulars().scope()).isEmpty();
    }

    @Test
    void a_package_of_the_earlier_one_is_built_anew_where_the_later_one_asked_for_more() {
        anAccountOf(ADDRESS);
        var earlier = intake.file(aLetterFor(RequestKind.ACCESS, ADDRESS, Particulars.limitedTo("library.track")))
                .request();
        theyProveIt(earlier);
        theJobBuilds(earlier);
        var later = intake.file(aLetterFor(RequestKind.ACCESS, ADDRESS, Particulars.NONE))
                .request();

        answering.join(later, earlier);

        assertThat(packages.of(earlier))
                .extracting(PackageView::status)
                .containsExactly(PackageStatus.ORDERED, PackageStatus.REVOKED);
        assertThat(statusOf(earlier)).isEqualTo(RequestStatus.BUILDING);
    }

    @Test
    void a_request_is_not_joined_into_one_that_is_decided_or_answered_already() {
        var earlier = identified(RequestKind.RESTRICTION, Particulars.NONE);
        decisions.restrict(earlier, RestrictionGround.UNLAWFUL, Verdict.wholly("We only store it now."));

        var later = asked(ADDRESS, Particulars.NONE);

        assertThat(desk.get(later).openAlready()).isEmpty();
        assertThatIllegalStateException().isThrownBy(() -> answering.join(later, earlier));
    }

    @Test
    void objections_to_different_things_are_different_requests() {
        anAccountOf(ADDRESS);
        intake.file(aLetterFor(RequestKind.OBJECTION, ADDRESS, Particulars.about("product-analytics")));

        var other = intake.file(
                aLetterFor(RequestKind.OBJECTION, ADDRESS, Particulars.about(Particulars.DIRECT_MARKETING)));

        assertThat(((Filed.Anew) other).openAlready()).isEmpty();
    }

    private RequestId asked(String address, Particulars particulars) {
        return intake.file(aLetterFor(RequestKind.RESTRICTION, address, particulars))
                .request();
    }
}
