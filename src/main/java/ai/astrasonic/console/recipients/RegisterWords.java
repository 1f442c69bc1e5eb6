package ai.astrasonic.console.recipients;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.parts.State;
import ai.astrasonic.console.texts.Times;
import ai.astrasonic.processors.CareFact;
import ai.astrasonic.processors.Duty;
import ai.astrasonic.processors.Fact;
import ai.astrasonic.processors.Recipient;
import ai.astrasonic.processors.RegisterEntry;
import ai.astrasonic.processors.RegisterEntry.Standing;
import ai.astrasonic.processors.RegisterFinding;
import ai.astrasonic.processors.Transfer;
import com.vaadin.flow.component.UI;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Says the register in words. */
@Service
class RegisterWords {

    private static final int SOON = 30;

    private final Times times;

    RegisterWords(Times times) {
        this.times = times;
    }

    static String role(Recipient recipient) {
        return t("processors:role." + recipient.role());
    }

    static String owner(Recipient recipient) {
        return t("role." + recipient.care().owner());
    }

    /** Of its seat. */
    static String country(Recipient recipient) {
        return recipient.entity().countryIn(locale());
    }

    static String country(String code) {
        return Locale.of("", code).getDisplayCountry(locale());
    }

    static String standing(Standing standing) {
        return t("processors:standing." + standing);
    }

    static State agreement(RegisterEntry entry) {
        var tone = switch (entry.standing()) {
            case NOT_NEEDED -> State.Tone.NEUTRAL;
            case NOT_FILED, EXPIRED -> State.Tone.BAD;
            case INCOMPLETE -> State.Tone.WATCH;
            case IN_FORCE -> State.Tone.GOOD;
        };
        return State.of(tone, standing(entry.standing()));
    }

    static State transfer(RegisterEntry entry) {
        if (!entry.transfers()) {
            return State.of(State.Tone.NEUTRAL, t("recipients.transfer.none"));
        }
        return entry.grounds().isEmpty()
                ? State.of(State.Tone.BAD, grounds(entry))
                : State.of(State.Tone.GOOD, grounds(entry));
    }

    /** What it rests on today. */
    static String grounds(RegisterEntry entry) {
        if (!entry.transfers()) {
            return t("recipients.transfer.none");
        }
        return entry.grounds().isEmpty()
                ? t("processors:ground.none")
                : entry.grounds().stream()
                        .map(ground -> t("processors:ground." + ground))
                        .collect(Collectors.joining(", "));
    }

    static State findings(RegisterEntry entry) {
        if (entry.grave() > 0) {
            return State.of(State.Tone.BAD, count(entry));
        }
        return State.of(entry.findings().isEmpty() ? State.Tone.GOOD : State.Tone.WATCH, count(entry));
    }

    static String count(RegisterEntry entry) {
        return entry.grave() == 0
                ? t("recipients.findings.count", entry.findings().size())
                : t("recipients.findings.grave", entry.findings().size(), entry.grave());
    }

    String finding(RegisterFinding finding) {
        var text = finding.text();
        if (text != null) {
            return text.in(locale());
        }
        var day = finding.day();
        return day == null
                ? t("processors:finding." + finding.kind(), items(finding))
                : t("processors:finding." + finding.kind(), date(day), items(finding));
    }

    private static String items(RegisterFinding finding) {
        return finding.items().stream().map(RegisterWords::item).collect(Collectors.joining(", "));
    }

    /** A duty or a fact by its name, anything else as it stands. */
    private static String item(String item) {
        if (isOne(Duty.values(), item)) {
            return t("processors:duty." + item);
        }
        if (isOne(CareFact.values(), item)) {
            return t("processors:care." + item);
        }
        return isOne(Fact.values(), item) ? t("processors:fact." + item) : item;
    }

    private static boolean isOne(Enum<?>[] values, String item) {
        return Stream.of(values).anyMatch(value -> value.name().equals(item));
    }

    static String transferred(Transfer transfer) {
        return country(transfer.country()) + ": " + transfer.reason().in(locale());
    }

    static String safeguards(Transfer transfer) {
        return transfer.safeguards().stream()
                .map(safeguard -> t("processors:short." + safeguard))
                .collect(Collectors.joining(", "));
    }

    String date(@Nullable LocalDate day) {
        return day == null ? "–" : times.date(day, locale());
    }

    String left(LocalDate day) {
        return times.daysLeft(day);
    }

    /** Good, near, or past. */
    State.Tone tone(LocalDate day) {
        var days = times.daysUntil(day);
        if (days < 0) {
            return State.Tone.BAD;
        }
        return days <= SOON ? State.Tone.WATCH : State.Tone.INFO;
    }

    static Locale locale() {
        return UI.getCurrent().getLocale();
    }
}
