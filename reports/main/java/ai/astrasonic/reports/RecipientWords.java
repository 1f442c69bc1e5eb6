package ai.astrasonic.reports;

import ai.astrasonic.processors.Recipient;
import ai.astrasonic.processors.Transfer;
import ai.astrasonic.reports.ProcessingRecord.Receiver;
import ai.astrasonic.reports.kit.Wording;
import java.util.Locale;
import java.util.stream.Collectors;

/** A recipient of the register in words, with every fact that is not sure named as such. */
final class RecipientWords {

    private final Wording words;
    private final Locale locale;

    RecipientWords(Locale language) {
        this.words = new Wording("processors", language);
        this.locale = words.locale();
    }

    Receiver row(Recipient r) {
        return new Receiver(
                r.name(),
                r.entity().name() + ", " + r.entity().countryIn(locale),
                role(r),
                r.holds().in(locale),
                r.location().in(locale),
                transfer(r),
                r.retention().in(locale),
                words.text("agreement." + r.agreement()),
                r.uncertain().stream().map(f -> words.text("fact." + f)).collect(Collectors.joining(", ")),
                r.findings().stream().map(f -> f.in(locale)).toList());
    }

    String role(Recipient r) {
        return words.text("role." + r.role());
    }

    /** Country, reason and safeguard of a transfer; or that there is none (Art. 30(1)(e)). */
    String transfer(Recipient r) {
        return r.thirdCountryTransfer()
                .map(t -> Locale.of("", t.country()).getDisplayCountry(locale)
                        + " (" + t.reason().in(locale) + "); "
                        + t.safeguards().stream()
                                .map(s -> words.text("safeguard." + s))
                                .collect(Collectors.joining("; ")))
                .orElseGet(() -> words.text("safeguard.none"));
    }

    /** Country and safeguard in a few words, for a list of several. */
    String shortTransfer(Recipient r, Transfer transfer) {
        var safeguards = transfer.safeguards().stream()
                .map(s -> words.text("short." + s))
                .collect(Collectors.joining(", "));
        return r.name() + ": " + Locale.of("", transfer.country()).getDisplayCountry(locale) + "; " + safeguards;
    }
}
