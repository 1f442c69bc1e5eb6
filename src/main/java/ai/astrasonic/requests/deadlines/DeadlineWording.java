package ai.astrasonic.requests.deadlines;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** Says in words how a deadline was worked out, so that the person who answers can check it. */
public final class DeadlineWording {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final DutchHolidays holidays;
    private final Locale locale;
    private final ResourceBundle texts;

    /** English or Dutch; anything else is answered in English. */
    public DeadlineWording(DutchHolidays holidays, Locale locale) {
        this.holidays = holidays;
        this.locale = "nl".equals(locale.getLanguage()) ? Locale.of("nl", "NL") : Locale.ENGLISH;
        this.texts = ResourceBundle.getBundle("messages.requests", this.locale, NO_FALLBACK);
    }

    /** One sentence: receipt, the law's end, our own end, which counts; then extension and pauses where there are any. */
    public String of(ResponseDeadline deadline) {
        var parts = new ArrayList<String>();
        parts.add(text("deadline.received", date(deadline.received(), deadline)));
        parts.add(ends(deadline.oneMonth(), deadline));
        parts.add(ends(deadline.promise(), deadline));
        deadline.extended().ifPresent(extension -> parts.add(extended(extension, deadline)));
        parts.add(text(whichCounts(deadline)));
        parts.addAll(pauses(deadline));
        return String.join("; ", parts);
    }

    private String ends(PeriodEnd end, ResponseDeadline deadline) {
        var key = "deadline.ends." + end.period().value();
        var known = texts.containsKey(key) ? key : "deadline.ends.other";
        var counted = date(end.counted(), deadline) + dayOff(end.counted());
        var words = text(known, counted, end.period().value());
        return end.rolledForward() ? words + text("deadline.rolled", date(end.end(), deadline)) : words;
    }

    private String dayOff(LocalDate day) {
        return holidays.thatStopsWorkOn(day)
                .map(holiday -> " (" + texts.getString("holiday." + holiday.key()) + ")")
                .orElse("");
    }

    private String extended(Extension extension, ResponseDeadline deadline) {
        return text(
                "deadline.extended",
                date(extension.noticeSentOn(), deadline),
                text("deadline.ground." + extension.ground()),
                ends(deadline.threeMonths(), deadline));
    }

    private static String whichCounts(ResponseDeadline deadline) {
        int order = deadline.legal().compareTo(deadline.policy());
        if (order == 0) {
            return "deadline.same";
        }
        return deadline.extension() == null ? "deadline.earlier" : "deadline.earlier.extended";
    }

    private List<String> pauses(ResponseDeadline deadline) {
        var words = new ArrayList<String>();
        for (var pause : deadline.pauses()) {
            var until = pause.end().map(end -> text("deadline.pause.until", date(end, deadline)));
            words.add(text(
                    "deadline.pause",
                    text("deadline.pause." + pause.ground()),
                    date(pause.from(), deadline),
                    until.orElse(text("deadline.pause.open"))));
        }
        deadline.legalIfPaused().ifPresent(day -> words.add(text("deadline.pause.effect", date(day, deadline))));
        return words;
    }

    /** The year is said only where it is not the year of receipt. */
    private String date(LocalDate day, ResponseDeadline deadline) {
        var pattern = day.getYear() == deadline.received().getYear() ? "EEE d MMM" : "EEE d MMM yyyy";
        return day.format(DateTimeFormatter.ofPattern(pattern, locale)).replace(".", "");
    }

    private String text(String key, Object... values) {
        return new MessageFormat(texts.getString(key), locale).format(values);
    }
}
