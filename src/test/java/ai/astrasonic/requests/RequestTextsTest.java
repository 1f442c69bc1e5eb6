package ai.astrasonic.requests;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.requests.deadlines.DeadlineLaw;
import ai.astrasonic.requests.deadlines.Extension;
import ai.astrasonic.requests.deadlines.Pause;
import ai.astrasonic.requests.steps.Awaited;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a screen may have to say has its words in both languages. */
class RequestTextsTest {

    @ParameterizedTest
    @ValueSource(strings = {"en", "nl"})
    void every_value_that_is_shown_has_a_text(String language) {
        var texts = ResourceBundle.getBundle("messages.requests", Locale.of(language));

        assertThat(shown())
                .allSatisfy(key -> assertThat(texts.containsKey(key))
                        .as(key + " in " + language)
                        .isTrue());
    }

    private static Stream<String> shown() {
        return Stream.of(
                        keys("request.kind.", RequestKind.values()),
                        keys("request.channel.", Channel.values()),
                        keys("request.language.", Language.values()),
                        keys("request.status.", RequestStatus.values()),
                        keys("request.urgency.", DueRequest.Urgency.values()),
                        keys("refusal.ground.", RefusalGround.values()),
                        keys("identity.what.", RequestKind.values()),
                        keys("on-behalf.", OnBehalf.Relation.values()),
                        keys("decision.", Verdict.Outcome.values()),
                        keys("identity.method.", IdentityMethod.values()),
                        keys("package.status.", PackageStatus.values()),
                        keys("release.refused.", ReleaseOutcome.Ground.values()),
                        keys("whom.", Awaited.values()),
                        keys("deadline.ground.", Extension.Ground.values()),
                        keys("deadline.pause.", Pause.Ground.values()),
                        DeadlineLaw.holidays().rules().stream().map(rule -> "holiday." + rule.key()),
                        Stream.of(RequestKind.values())
                                .flatMap(kind -> Step.checklistOf(kind).stream())
                                .map(step -> "step." + step.key()))
                .flatMap(keys -> keys);
    }

    private static Stream<String> keys(String prefix, Enum<?>[] values) {
        return Arrays.stream(values).map(value -> prefix + value.name());
    }
}
