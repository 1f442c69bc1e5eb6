package ai.astrasonic.console.policies;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.parts.State;
import ai.astrasonic.policies.NoticeOutcome;
import ai.astrasonic.policies.PolicyVersion;
import com.vaadin.flow.component.UI;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;

/** Says versions of the policy in words. */
final class PolicyTexts {

    private PolicyTexts() {}

    static Locale locale() {
        return UI.getCurrent().getLocale();
    }

    static String title(PolicyVersion version) {
        return Optional.ofNullable(version.number())
                .map(number -> t("policies.version", number))
                .orElseGet(() -> t("policies.draft-version"));
    }

    static State state(PolicyVersion version) {
        var tone = switch (version.state()) {
            case DRAFT, DISCARDED -> State.Tone.NEUTRAL;
            case ASKED -> State.Tone.WATCH;
            case PUBLISHED -> State.Tone.GOOD;
        };
        return State.of(tone, t("policies.state." + version.state()));
    }

    static String material(PolicyVersion version) {
        return Optional.ofNullable(version.materiality())
                .map(judged -> t(judged.material() ? "policies.material.yes" : "policies.material.no"))
                .orElseGet(() -> t("policies.material.open"));
    }

    static State outcome(NoticeOutcome outcome) {
        var tone = switch (outcome) {
            case SENT, SHOWN -> State.Tone.GOOD;
            case WAITING, ON_ITS_WAY -> State.Tone.NEUTRAL;
            case BOUNCED, REFUSED, GIVEN_UP -> State.Tone.WATCH;
        };
        return State.of(tone, t("policies.outcome." + outcome));
    }

    static String day(LocalDate day) {
        return day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale()));
    }

    static String number(long number) {
        return NumberFormat.getIntegerInstance(locale()).format(number);
    }
}
