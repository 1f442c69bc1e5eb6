package ai.astrasonic.jobs.retention;

import static org.assertj.core.api.Assertions.assertThatCode;

import ai.astrasonic.retention.RetentionTarget;
import ai.astrasonic.retention.SheetDesk;
import ai.astrasonic.retention.Simulator;
import ai.astrasonic.retention.TargetCatalogue;
import ai.astrasonic.shared.Roles;
import ai.astrasonic.testing.DatabaseTest;
import ai.astrasonic.testing.SignIn;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever may read the sheet may have every place counted, today, by another period and over the year ahead. */
@DatabaseTest
class EveryReaderCountsTest {

    @Autowired
    RetentionStories stories;

    @Autowired
    TargetCatalogue targets;

    @Autowired
    SheetDesk desk;

    @Autowired
    Simulator simulator;

    @ParameterizedTest
    @ValueSource(strings = {Roles.DPO, Roles.FINANCE, Roles.ENGINEER, Roles.AUDITOR})
    void every_place_is_counted_for_every_reader(String role) {
        stories.plantYoungOnes();
        stories.plant(Planted.LOG, 30);
        stories.plant(Planted.SALES, 3);
        stories.plant(Planted.EVENTS, 30);

        SignIn.as(SignIn.fresh("reader", role), () -> {
            targets.all().forEach(this::isCounted);
            return null;
        });
    }

    private void isCounted(RetentionTarget target) {
        assertThatCode(() -> desk.tally(target.key())).as(target.key()).doesNotThrowAnyException();
        assertThatCode(() -> simulator.forecast(target.rule()))
                .as(target.rule())
                .doesNotThrowAnyException();
        assertThatCode(() -> simulator.ask(new Simulator.Question(
                        target.rule(), null, stories.today().plusDays(40), null)))
                .as(target.rule())
                .doesNotThrowAnyException();
    }
}
