package ai.astrasonic.connectors;

import static ai.astrasonic.connectors.Told.told;
import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.processors.Recipients;
import ai.astrasonic.testing.DatabaseTest;
import ai.astrasonic.testing.TestClock;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class EveryConnectorTest {

    @Autowired
    List<Connector> all;

    @Autowired
    Recipients recipients;

    @Autowired
    TestClock clock;

    @Test
    void each_is_for_one_recipient_of_the_register_that_gets_personal_data() {
        assertThat(all)
                .extracting(Connector::recipient)
                .doesNotHaveDuplicates()
                .allSatisfy(key ->
                        assertThat(recipients.get(key).getsPersonalData()).isTrue());
    }

    @Test
    void whoever_can_only_erase_answers_every_other_wish_with_a_reason_and_calls_nobody() throws IOException {
        var line = LineToNobody.with(Map.of(), clock);
        for (var connector : all) {
            if (connector instanceof ErasureOnly) {
                var answers = List.of(
                        connector.object(task(Ask.OBJECT), line),
                        connector.rectify(task(Ask.RECTIFY), line),
                        connector.restrict(task(Ask.RESTRICT), line),
                        connector.export(task(Ask.EXPORT), line, name -> {
                            throw new IOException("Nothing is written");
                        }));

                assertThat(answers).allSatisfy(answer -> {
                    assertThat(answer).isInstanceOf(Outcome.NothingToCall.class);
                    told(answer);
                });
            }
        }
    }

    private Task task(Ask ask) {
        return new Task(UUID.randomUUID(), ask, new Handles(List.of()), Notes.NONE, Map.of(), clock.instant());
    }
}
