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
        return register.getString("role." + one.role()) + sure(one, Fact.ROLE);
    }

    String entity(Recipient one) {
        return one.entity().name() + ", " + one.entity().countryIn(language) + sure(one, Fact.ENTITY);
    }

    String location(Recipient one) {
        return one.location().in(language) + sure(one, Fact.LOCATION);
    }

    String retention(Recipient one) {
        return one.retention().in(language) + sure(one, Fact.RETENTION);
    }

    /** Where it goes outside the EEA, why, and what permits it. */
    String transfer(Recipient one) {
        return one.thirdCountryTransfer()
                .map(transfer -> Locale.of("", transfer.country()).getDisplayCountry(language) + ": "
                        + sentence(transfer.reason().in(language)) + " "
                        + transfer.safeguards().stream()
                                .map(safeguard -> register.getString("safeguard." + safeguard))
                                .collect(Collectors.joining("; ", "", "."))
                        + sure(one, Fact.TRANSFER))
                .orElseGet(() -> register.getString("safeguard.none") + "." + sure(one, Fact.TRANSFER));
    }

    private static String sentence(String text) {
        return text.endsWith(".") ? text : text + ".";
    }

    /** What nobody has checked yet is not told as if somebody had. */
    private String sure(Recipient one, Fact fact) {
        return one.isCertain(fact) ? "" : " " + text("unsure");
    }
}
