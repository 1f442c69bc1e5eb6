package ai.astrasonic.api;

import ai.astrasonic.processors.Fact;
import ai.astrasonic.processors.Recipient;
import ai.astrasonic.shared.Controller;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/** The words of the public page and of its feed in one language. */
final class RecipientsTexts {

    private final Locale language;
    private final ResourceBundle own;
    private final ResourceBundle register;

    private RecipientsTexts(Locale language) {
        this.language = language;
        this.own = bundle("messages.recipientchanges");
        this.register = bundle("messages.processors");
    }

    /** Dutch for who reads Dutch, English for everybody else. */
    static RecipientsTexts in(String asked) {
        return new RecipientsTexts("nl".equals(asked) ? Locale.of("nl", "NL") : Locale.UK);
    }

    private ResourceBundle bundle(String name) {
        return ResourceBundle.getBundle(
                name, language, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    Locale language() {
        return language;
    }

    String tag() {
        return language.getLanguage();
    }

    String text(String key, Object... values) {
        return new MessageFormat(own.getString("page." + key).replace("'", "''"), language).format(values);
    }

    String day(Instant at) {
        return day(LocalDate.ofInstant(at, Controller.ZONE));
    }

    String day(LocalDate day) {
        return day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language));
    }

    String role(Recipient one) {
        return told(register.getString("role." + one.role()), one, Fact.ROLE);
    }

    String entity(Recipient one) {
        return told(one.entity().name() + ", " + one.entity().countryIn(language), one, Fact.ENTITY);
    }

    String location(Recipient one) {
        return told(one.location().in(language), one, Fact.LOCATION);
    }

    String retention(Recipient one) {
        return told(one.retention().in(language), one, Fact.RETENTION);
    }

    /** Where it goes outside the EEA, why, and what permits it. */
    String transfer(Recipient one) {
        var said = one.thirdCountryTransfer()
                .map(transfer -> Locale.of("", transfer.country()).getDisplayCountry(language) + ": "
                        + sentence(transfer.reason().in(language)) + " "
                        + transfer.safeguards().stream()
                                .map(safeguard -> register.getString("safeguard." + safeguard))
                                .collect(Collectors.joining("; ")))
                .orElseGet(() -> register.getString("safeguard.none"));
        return told(sentence(said), one, Fact.TRANSFER);
    }

    private static String sentence(String text) {
        return text.endsWith(".") ? text : text + ".";
    }

    /** What nobody has checked yet is not told as if somebody had; a full stop comes after that. */
    private String told(String text, Recipient one, Fact fact) {
        if (one.isCertain(fact)) {
            return text;
        }
        boolean isSentence = text.endsWith(".");
        var words = isSentence ? text.substring(0, text.length() - 1) : text;
        return words + " " + text("unsure") + (isSentence ? "." : "");
    }
}
