package ai.astrasonic.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import ai.astrasonic.accounts.AccountAttribute;
import ai.astrasonic.permissions.Restriction;
import ai.astrasonic.rectification.BadValue;
import ai.astrasonic.rectification.Rectifications;
import ai.astrasonic.rectification.Statements;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.RequestId;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class RectifyingTest extends KindStories {

    private static final Verdict YES = Verdict.wholly("Your name is written as you write it.");
    private static final Righting NAME = Righting.of(AccountAttribute.NAME, "Daan de Vries", "deed poll register");

    @Autowired
    Rectifications rectifications;

    @Autowired
    Statements statements;

    @Test
    void a_rectification_goes_from_intake_to_answer() {
        var request = identified(RequestKind.RECTIFICATION, Particulars.NONE);

        decisions.rectify(request, NAME, YES);
        theAnswerLeaves();

        assertThat(nameOf(personOf(request))).isEqualTo("Daan de Vries");
        assertThat(rectifications.of(personOf(request)))
                .singleElement()
                .satisfies(done -> assertThat(done.request()).isEqualTo(Optional.of(request)));
        assertThat(newestMailTo(ADDRESS)).contains("as you write it").contains("Art. 19");
    }

    @Test
    void a_value_that_cannot_be_right_changes_nothing_at_all() {
        var request = identified(RequestKind.RECTIFICATION, Particulars.NONE);
        var both = new Righting(
                Map.of(AccountAttribute.NAME, "Daan de Vries", AccountAttribute.COUNTRY, "Atlantis"),
                Map.of(),
                "register");

        assertThatExceptionOfType(NotRightException.class)
                .isThrownBy(() -> decisions.rectify(request, both, YES))
                .satisfies(wrong -> assertThat(wrong.why()).isEqualTo(BadValue.NOT_A_COUNTRY));

        assertThat(nameOf(personOf(request))).isNotEqualTo("Daan de Vries");
        assertThat(statusOf(request)).isEqualTo(RequestStatus.IN_PROGRESS);
        assertThat(mailsTo(ADDRESS)).as("the identity check only").isEqualTo(1);
    }

    @Test
    void what_was_right_before_is_not_called_corrected() {
        var request = identified(RequestKind.RECTIFICATION, Particulars.NONE);
        decisions.rectify(request, NAME, YES);
        theAnswerLeaves();
        finish(request);
        var again = identifiedAgain(RequestKind.RECTIFICATION, Particulars.NONE);

        assertThatIllegalStateException().isThrownBy(() -> decisions.rectify(again, NAME, YES));
        assertThatIllegalStateException().as("closed").isThrownBy(() -> decisions.rectify(request, NAME, YES));
    }

    @Test
    void what_may_not_be_rewritten_is_completed_by_the_persons_words() {
        var request = identified(RequestKind.RECTIFICATION, Particulars.NONE);
        var words = new Righting(Map.of(), Map.of("accounts.account", "I never lived there."), "their own words");

        decisions.rectify(request, words, Verdict.partly(RefusalGround.RECORD_OF_THE_PAST, "We added what you wrote."));

        assertThat(statements.of(personOf(request)))
                .singleElement()
                .satisfies(added -> assertThat(added.words()).isEqualTo("I never lived there."));
    }

    @Test
    void nothing_is_put_right_without_a_value_or_without_evidence() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Righting(Map.of(), Map.of(), "register"));
        assertThatIllegalArgumentException().isThrownBy(() -> Righting.of(AccountAttribute.NAME, "Daan", " "));
        assertThat(NAME.toString()).doesNotContain("Daan");
    }

    @Test
    void what_was_restricted_meanwhile_is_free_once_the_person_was_told_of_the_correction() {
        var request = identified(RequestKind.RECTIFICATION, Particulars.NONE);
        decisions.restrictMeanwhile(request, "they say the name is wrong");

        decisions.rectify(request, NAME, YES);
        assertThat(restrictions.of(personOf(request))).allMatch(Restriction::isInForce);
        theAnswerLeaves();

        assertThat(restrictions.of(personOf(request))).noneMatch(Restriction::isInForce);
    }

    @Test
    void one_persons_correction_touches_nobody_else() {
        var other = anAccountOf("other@example.org");
        var request = identified(RequestKind.RECTIFICATION, Particulars.NONE);

        decisions.rectify(request, NAME, YES);

        assertThat(nameOf(other)).isNull();
        assertThat(rectifications.of(other)).isEmpty();
    }

    private void finish(RequestId request) {
        recipientSteps.of(request).forEach(step -> recipientSteps.confirmedByHand(request, step.recipient(), "r-1"));
    }

    private @Nullable String nameOf(AccountId person) {
        return asSuperuser()
                .sql("SELECT display_name FROM account WHERE id = :id")
                .param("id", person.value())
                .query((row, n) -> Optional.ofNullable(row.getString(1)))
                .single()
                .orElse(null);
    }
}
