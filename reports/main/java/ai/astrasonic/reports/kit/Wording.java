package ai.astrasonic.reports.kit;

import ai.astrasonic.shared.Controller;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/** Texts, dates, periods and numbers in the reader's language. */
public final class Wording {

    private final Locale locale;
    private final ResourceBundle texts;

    /** @param bundle name of the bundle in {@code messages} */
    public Wording(String bundle, Locale locale) {
        this.locale = "nl".equals(locale.getLanguage()) ? Locale.of("nl") : Locale.ENGLISH;
        this.texts = ResourceBundle.getBundle("messages." + bundle, this.locale);
    }

    public Locale locale() {
        return locale;
    }

    public boolean has(String key) {
        return texts.containsKey(key);
    }

    /** The text of a key with its places filled; numbers are given ready-made by {@link #number}. */
    public String text(String key, Object... values) {
        var pattern = texts.getString(key);
        return keptTogether(values.length == 0 ? pattern : new MessageFormat(pattern, locale).format(values));
    }

    /** An article's number stays on the line of the word before it. */
    private static String keptTogether(String text) {
        return text.replace("Art. ", "Art.\u00A0").replace("art. ", "art.\u00A0");
    }

    public String number(long value) {
        return NumberFormat.getIntegerInstance(locale).format(value);
    }

    public String date(LocalDate date) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu", locale).format(date);
    }

    public String date(Instant instant) {
        return date(LocalDate.ofInstant(instant, Controller.ZONE));
    }

    /** Date and time with the zone told, as a legal date needs it. */
    public String moment(Instant instant) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu HH:mm", locale).format(instant.atZone(Controller.ZONE)) + " ("
                + Controller.ZONE.getId() + ")";
    }

    /** An ISO period in words: 30 days, 24 months, 7 years. */
    public String period(Period period) {
        return Stream.of(
                        unit(period.getYears(), ChronoUnit.YEARS),
                        unit(period.getMonths(), ChronoUnit.MONTHS),
                        unit(period.getDays(), ChronoUnit.DAYS))
                .filter(s -> !s.isEmpty())
                .reduce((a, b) -> a + " " + b)
                .orElseThrow();
    }

    private String unit(int count, ChronoUnit unit) {
        var dutch = locale.getLanguage().equals("nl");
        var name = switch (unit) {
            case YEARS -> dutch ? "jaar" : count == 1 ? "year" : "years";
            case MONTHS -> dutch ? (count == 1 ? "maand" : "maanden") : count == 1 ? "month" : "months";
            default -> dutch ? (count == 1 ? "dag" : "dagen") : count == 1 ? "day" : "days";
        };
        return count == 0 ? "" : count + " " + name;
    }
}
