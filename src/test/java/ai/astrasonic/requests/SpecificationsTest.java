package ai.astrasonic.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import ai.astrasonic.audit.RunAs;
import ai.astrasonic.requests.deadlines.Pause;
import ai.astrasonic.shared.EmailAddress;
import ai.astrasonic.shared.RequestId;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

class SpecificationsTest extends KindStories {

    private static final String QUESTION = "Do you mean your library, or your payments as well?";

    @Autowired
    Specifications specifications;

    @Autowired
    CaseWork work;

    @Test
    void a_question_asked_at_once_pauses_the_clock_until_it_is_answered() {
        var request = aRequestFrom(ADDRESS);

        assertThat(specifications.ask(request, QUESTION)).isTrue();
        clock.advance(Duration.ofDays(4));
        specifications.specified(request, Set.of("library.track"), "Only my library.");

        var pause = desk.get(request).deadline().pauses().getFirst();
        assertThat(pause.ground()).isEqualTo(Pause.Ground.SPECIFICATION);
        assertThat(pause.end()).hasValueSatisfying(end -> assertThat(end).isEqualTo("2026-11-26"));
        assertThat(desk.get(request).deadline().due()).as("never moves").isEqualTo("2026-12-22");
        assertThat(work.scopeOf(request)).containsExactly("library.track");
        assertThat(newestMailTo(ADDRESS)).contains(QUESTION);
    }

    @Test
    void a_question_asked_with_delay_or_about_anything_but_access_pauses_nothing() {
        var late = aRequestFrom(ADDRESS);
        clock.advance(Duration.ofDays(8));
        var erasure = intake.file(aLetterFor(RequestKind.ERASURE, ADDRESS, Particulars.NONE))
                .request();

        assertThat(specifications.ask(late, QUESTION)).isFalse();
        assertThat(specifications.ask(erasure, QUESTION)).isFalse();

        assertThat(desk.get(late).deadline().pauses()).isEmpty();
        assertThat(acts(late)).contains("specification-asked-unpaused");
    }

    @Test
    void a_request_is_limited_to_data_sets_that_there_are_and_only_where_that_makes_sense() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        intake.file(aLetterFor(RequestKind.ERASURE, ADDRESS, Particulars.limitedTo("nonsense.table"))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> intake.file(
                        aLetterFor(RequestKind.OBJECTION, ADDRESS, Particulars.limitedTo("library.track"))));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        intake.file(aLetterFor(RequestKind.ACCESS, ADDRESS, Particulars.about("product-analytics"))));
        var request = intake.file(aLetterFor(RequestKind.ERASURE, ADDRESS, Particulars.limitedTo("library.track")))
                .request();

        assertThat(work.scopeOf(request)).containsExactly("library.track");
    }

    @Test
    void nobody_is_asked_what_they_meant_once_they_were_answered() {
        anAccountOf(ADDRESS);
        var request = aRequestFrom(ADDRESS);
        answering.refuse(request, RefusalGround.EXCESSIVE, "the tenth time this week");

        assertThatIllegalStateException().isThrownBy(() -> specifications.ask(request, QUESTION));
    }

    @Test
    void a_package_that_was_built_before_the_person_wanted_more_is_never_released() {
        anAccountOf(ADDRESS);
        var request = intake.file(aLetterFor(RequestKind.ACCESS, ADDRESS, Particulars.limitedTo("library.track")))
                .request();
        theyProveIt(request);
        var narrow = theJobBuilds(request);
        theDpoLooksAt(request);

        specifications.specified(request, Set.of(), "Everything, please.");

        assertThat(packageRelease.release(request))
                .isEqualTo(new ReleaseOutcome.Refused(ReleaseOutcome.Ground.NOT_BUILT));
        assertThat(packages.of(request))
                .extracting(PackageView::status)
                .containsExactly(PackageStatus.ORDERED, PackageStatus.REVOKED);
        assertThat(packages.of(request).get(1).revokedBecause()).contains("reason.scope-changed");
        RunAs.jobFor("test", () -> {
            assertThat(packages.isWanted(request, narrow.accessPackage())).isFalse();
            assertThat(packages.orderOf(request).scope()).as("everything").isEmpty();
            return null;
        });
        assertThat(theJobBuilds(request).accessPackage()).isNotEqualTo(narrow.accessPackage());
    }

    @Test
    void a_package_that_is_being_built_when_the_person_wants_more_is_not_taken_as_built() {
        anAccountOf(ADDRESS);
        var request = intake.file(aLetterFor(RequestKind.ACCESS, ADDRESS, Particulars.limitedTo("library.track")))
                .request();
        theyProveIt(request);
        var atWork = RunAs.jobFor("test", () -> packages.orderOf(request));

        specifications.specified(request, Set.of("library.track", "library.playlist"), "My playlists too.");

        var built = new BuiltPackage(request, atWork.accessPackage(), 1, "a".repeat(64), "b".repeat(64));
        assertThatIllegalStateException()
                .isThrownBy(() -> RunAs.jobFor("test", () -> {
                    packages.recordBuilt(built);
                    return null;
                }));
    }

    @Test
    void the_same_scope_said_again_throws_no_package_away() {
        var request = aBuiltRequestFrom(ADDRESS).request();

        specifications.specified(request, Set.of(), "Yes, everything.");

        assertThat(packages.of(request)).extracting(PackageView::status).containsExactly(PackageStatus.BUILT);
    }

    @ParameterizedTest
    @CsvSource({"EN, You limited this request", "NL, U hebt dit verzoek beperkt"})
    void the_mail_with_the_link_says_that_a_part_was_asked_for(Language language, String said) {
        anAccountOf(ADDRESS);
        var asked = new NewRequest(
                        RequestKind.ACCESS,
                        Channel.MAIL,
                        clock.instant(),
                        null,
                        Requester.of(new EmailAddress(ADDRESS)),
                        language,
                        null)
                .with(Particulars.limitedTo("library.track"));
        var request = intake.file(asked).request();
        theyProveIt(request);
        theJobBuilds(request);
        theDpoLooksAt(request);
        clock.advance(Duration.ofSeconds(1));

        packageRelease.release(request);

        assertThat(newestMailTo(ADDRESS)).contains(said);
    }

    private List<String> acts(RequestId request) {
        return desk.get(request).timeline().stream().map(entry -> entry.act()).toList();
    }
}
