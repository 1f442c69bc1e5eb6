package ai.astrasonic.retention;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.datamap.RetentionTerm;
import ai.astrasonic.datamap.TermsInForce;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class RulesInForceTest extends RuleStories {

    @Autowired
    TermsInForce terms;

    @Test
    void until_a_rule_is_changed_people_are_told_what_was_published() {
        assertThat(terms.today().all()).isEqualTo(RetentionTerm.all());
    }

    @Test
    void from_its_day_a_changed_period_is_told_with_its_basis() {
        changed(change(LOG, "P60D"));
        assertThat(terms.today().of(LOG).period()).isEqualTo("P90D");

        clock.advance(Duration.ofDays(1));

        var told = terms.today().of(LOG);
        assertThat(told.period()).isEqualTo("P60D");
        assertThat(told.basis()).isEqualTo("Privacy policy, section 5");
        assertThat(told.endFrom(TODAY)).isEqualTo(TODAY.plusDays(60));
        assertThat(RetentionTerm.of(LOG).period()).isEqualTo("P90D");
    }
}
