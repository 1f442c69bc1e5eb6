package ai.astrasonic.breaches.judgement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.astrasonic.audit.SignInTooOld;
import ai.astrasonic.breaches.BreachEntry;
import ai.astrasonic.breaches.BreachId;
import ai.astrasonic.breaches.Breaches;
import ai.astrasonic.breaches.assessment.Proposal;
import ai.astrasonic.breaches.assessment.Proposal.Reason;
import ai.astrasonic.breaches.assessment.Protection;
import ai.astrasonic.breaches.judgement.JudgementRefused.Why;
import ai.astrasonic.breaches.report.ReportStories;
import ai.astrasonic.breaches.severity.Band;
import ai.astrasonic.shared.Roles;
import ai.astrasonic.testing.DatabaseTest;
import ai.astrasonic.testing.SignIn;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;

@DatabaseTest
class JudgementsTest {

    @Autowired
    Judgements judgements;

    @Autowired
    Breaches breaches;

    @Autowired
    ApplicationContext application;

    private ReportStories stories;

    @BeforeEach
    void world() {
        stories = new ReportStories(application);
        SecurityContextHolder.getContext().setAuthentication(SignIn.fresh(ReportStories.DPO, Roles.DPO));
    }

    @Test
    void an_assessment_is_kept_with_every_score_its_reason_and_what_follows() {
        var id = stories.aware();

        judgements.assess(id, ReportStories.assessment());

        assertThat(judgements.latest(id)).hasValueSatisfying(kept -> {
            assertThat(kept.content()).isEqualTo(ReportStories.assessment());
            assertThat(kept.content().severity().band()).isEqualTo(Band.HIGH);
            assertThat(kept.proposal())
                    .isEqualTo(new Proposal(
                            true, true, Set.of(Reason.SEVERE_FOR_PEOPLE, Reason.SEVERE_ENOUGH, Reason.MALICIOUS)));
            assertThat(kept.by()).isEqualTo(ReportStories.DPO);
        });
    }

    @Test
    void a_counted_scope_goes_before_what_somebody_reckons() {
        var id = stories.aware();
        var scope = stories.count(id, 1_180, 1_200);

        var assessed = judgements.assess(id, ReportStories.assessment());

        assertThat(assessed.scope()).isEqualTo(scope);
        assertThat(assessed.content().people()).isEqualTo(1_200);
        assertThat(assessed.proposal().because()).contains(Reason.MANY_PEOPLE);
    }

    @Test
    void what_was_held_before_stays_in_the_file() {
        var id = stories.aware();
        judgements.assess(id, ReportStories.assessment());
        judgements.assess(id, milder(Protection.NONE));

        assertThat(judgements.assessments(id)).extracting(Assessed::number).containsExactly(2, 1);
        assertThat(judgements.latest(id))
                .hasValueSatisfying(
                        one -> assertThat(one.content().severity().score()).isEqualByComparingTo("2"));
    }

    @Test
    void a_decision_may_be_another_than_the_proposal_and_never_without_a_ground() {
        var id = stories.aware();
        judgements.assess(id, milder(Protection.NONE));

        judgements.decide(id, decision(Ground.UNLIKELY_RISK, 1));

        assertThat(judgements.latest(id).orElseThrow().proposal().authority()).isTrue();
        assertThat(judgements.decision(id, About.AUTHORITY))
                .hasValueSatisfying(one -> assertThat(one.yes()).isFalse());
        assertThat(breaches.timelineOf(id))
                .extracting(BreachEntry::act)
                .containsSubsequence("breach-assessed", "breach-authority-declined");
        assertRefused(id, new NewDecision(Ground.RISK, " ", "", 1), Why.NO_REASON);
    }

    @Test
    void the_last_decision_counts_and_the_ones_before_stay() {
        var id = stories.aware();
        judgements.assess(id, milder(Protection.NONE));
        judgements.decide(id, decision(Ground.UNLIKELY_RISK, 1));
        judgements.decide(id, decision(Ground.RISK, 1));

        assertThat(judgements.decision(id, About.AUTHORITY))
                .hasValueSatisfying(one -> assertThat(one.yes()).isTrue());
        assertThat(judgements.decisions(id)).extracting(Decision::number).containsExactly(2, 1);
    }

    @Test
    void a_high_score_is_not_called_low_and_only_an_exemption_takes_the_duty_away() {
        var id = stories.aware();
        judgements.assess(id, ReportStories.assessment());

        assertRefused(id, decision(Ground.NO_HIGH_RISK, 1), Why.HIGH_WITHOUT_EXEMPTION);
        assertRefused(id, decision(Ground.UNINTELLIGIBLE, 1), Why.NOT_UNINTELLIGIBLE);
        assertRefused(id, decision(Ground.EFFORT, 1), Why.NO_PUBLIC_NOTICE);
        judgements.decide(id, new NewDecision(Ground.EFFORT, "No address is known", "A notice on our site", 1));

        assertThat(judgements.decision(id, About.PEOPLE))
                .hasValueSatisfying(one -> assertThat(one.publicNotice()).isEqualTo("A notice on our site"));
    }

    @Test
    void the_three_conditions_together_make_data_unintelligible() {
        var id = stories.aware();
        judgements.assess(id, milder(new Protection(true, true, false)));
        assertRefused(id, decision(Ground.UNREADABLE, 1), Why.NOT_UNINTELLIGIBLE);

        judgements.assess(id, milder(Protection.UNINTELLIGIBLE));
        judgements.decide(id, decision(Ground.UNREADABLE, 2));

        assertThat(judgements.latest(id).orElseThrow().proposal())
                .isEqualTo(new Proposal(false, false, Set.of(Reason.UNINTELLIGIBLE)));
    }

    @Test
    void whoever_tells_the_people_of_a_high_risk_notifies_the_authority() {
        var id = stories.aware();
        judgements.assess(id, ReportStories.assessment());
        judgements.decide(id, decision(Ground.HIGH_RISK, 1));

        assertRefused(id, decision(Ground.UNLIKELY_RISK, 1), Why.PEOPLE_WITHOUT_AUTHORITY);
        judgements.decide(id, decision(Ground.VOLUNTARY, 1));
        judgements.decide(id, decision(Ground.UNLIKELY_RISK, 1));
        assertRefused(id, decision(Ground.ORDERED, 1), Why.PEOPLE_WITHOUT_AUTHORITY);
    }

    @Test
    void nobody_decides_on_an_assessment_that_was_made_anew_meanwhile() {
        var id = stories.aware();
        assertRefused(id, decision(Ground.RISK, 1), Why.NO_ASSESSMENT);
        judgements.assess(id, ReportStories.assessment());
        judgements.assess(id, ReportStories.assessment());

        assertRefused(id, decision(Ground.RISK, 1), Why.ASSESSED_ANEW);
    }

    @Test
    void an_engineer_sees_and_does_not_judge() {
        var id = stories.decided();
        asEngineer();

        assertThat(judgements.decisions(id)).hasSize(2);
        assertThatThrownBy(() -> judgements.assess(id, ReportStories.assessment()))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> judgements.decide(id, decision(Ground.RISK, 1)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void a_decision_is_signed_with_a_fresh_sign_in() {
        var id = stories.aware();
        judgements.assess(id, ReportStories.assessment());
        SecurityContextHolder.getContext()
                .setAuthentication(SignIn.at(stories.clock().instant().minusSeconds(86_400), "dieuwke", Roles.DPO));

        assertThatThrownBy(() -> judgements.decide(id, decision(Ground.RISK, 1)))
                .isInstanceOf(SignInTooOld.class);
    }

    private static void asEngineer() {
        SecurityContextHolder.getContext().setAuthentication(SignIn.fresh("engineer-1", Roles.ENGINEER));
    }

    /** Two points. */
    private static NewAssessment milder(Protection protection) {
        var worse = ReportStories.severity(1);
        return new NewAssessment(worse, protection, 40, false, false);
    }

    private static NewDecision decision(Ground ground, int assessment) {
        return new NewDecision(ground, "As the DPO judges it", "", assessment);
    }

    private void assertRefused(BreachId id, NewDecision decision, Why why) {
        assertThatThrownBy(() -> judgements.decide(id, decision))
                .isInstanceOfSatisfying(
                        JudgementRefused.class,
                        refused -> assertThat(refused.why()).isEqualTo(why));
    }
}
