package ai.astrasonic.console.audit;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.audit.AuditAct;
import ai.astrasonic.audit.AuditLine;
import ai.astrasonic.audit.AuditTrail;
import ai.astrasonic.audit.RunAs;
import ai.astrasonic.console.ViewTest;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.Roles;
import ai.astrasonic.testing.TestClock;
import com.vaadin.flow.component.grid.Grid;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

@WithMockUser(roles = Roles.AUDITOR)
class AuditViewTest extends ViewTest {

    @Autowired
    private AuditTrail trail;

    @Autowired
    private TestClock clock;

    private AccountId person;

    @BeforeEach
    void threeActs() {
        person = AccountId.next(clock);
        RunAs.job("old", () -> trail.record(AuditAct.of("ran", "job", "1")));
        clock.advance(Duration.ofDays(40));
        RunAs.job(
                "nightly",
                () -> trail.record(
                        AuditAct.of("restricted", "account", person.value()).about(person)));
        RunAs.job(
                "nightly",
                () -> trail.record(AuditAct.of("called", "service", "Desk.get").refused()));
    }

    @Test
    void each_filter_narrows_and_they_work_together() {
        assertThat(rows("")).isEqualTo(3);
        assertThat(rows("outcome=REFUSED")).isEqualTo(1);
        assertThat(rows("verb=restricted")).isEqualTo(1);
        assertThat(rows("type=job&days=1")).isZero();
        assertThat(rows("days=30")).isEqualTo(2);
        assertThat(rows("actor=job:nightly")).isEqualTo(2);
        assertThat(rows("account=" + person)).isEqualTo(1);
        assertThat(rows("object=Desk.get&outcome=REFUSED")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "selected=nothing",
                "selected=1-2",
                "account=nobody",
                "outcome=MAYBE",
                "days=x",
                "verb=%00",
                "type=a"
            })
    void an_address_that_does_not_fit_shows_the_list_as_if_it_were_not_there(String query) {
        assertThat(rows(query)).isEqualTo(3);
    }

    @Test
    void a_filter_that_is_on_says_in_words_what_it_holds_back() {
        open("audit", "verb=restricted&outcome=DONE");

        assertThat(words()).contains("What: Processing restricted").contains("Outcome: Done");
    }

    @SuppressWarnings("unchecked")
    private int rows(String query) {
        open("audit", query);
        return find(Grid.class).exists()
                ? test((Grid<AuditLine>) find(Grid.class).single()).size()
                : 0;
    }
}
