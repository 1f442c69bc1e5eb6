package ai.astrasonic.reports;

import ai.astrasonic.breaches.report.Question;
import ai.astrasonic.breaches.scope.ScopeCount;
import ai.astrasonic.reports.kit.Wording;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says an answer of the authority's form in words, as somebody copies it into that form. */
public final class AnswerWords {

    private final Wording words;

    public AnswerWords(Locale language) {
        this.words = new Wording("breach-report", language);
    }

    /** Each on a line of its own; none where nothing is answered. */
    public List<String> lines(Question question, List<String> contents) {
        if (contents.isEmpty()) {
            return List.of();
        }
        return switch (question.kind()) {
            case TEXT -> inLanguage(contents).lines().toList();
            case MOMENT -> List.of(moment(OffsetDateTime.parse(contents.getFirst())));
            case CHOICE, MULTI ->
                contents.stream().map(key -> option(question, key)).toList();
            case YES_NO -> List.of(words.text(contents.getFirst()));
            case NUMBER, RANGE -> List.of(range(contents));
            case COUNTRIES -> contents.stream().map(this::country).toList();
        };
    }

    /** What the copy button takes. */
    public String text(Question question, List<String> contents) {
        return String.join("\n", lines(question, contents));
    }

    /** Two contents are the machine's, in English and Dutch. */
    private String inLanguage(List<String> contents) {
        boolean dutch = words.locale().getLanguage().equals("nl");
        return (contents.size() == 2 && dutch ? contents.getLast() : contents.getFirst()).strip();
    }

    private String moment(OffsetDateTime at) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu HH:mm (xxx)", words.locale())
                .format(at);
    }

    private String option(Question question, String key) {
        return question.options().stream()
                .filter(option -> option.key().equals(key))
                .map(option -> option.text().in(words.locale()))
                .collect(Collectors.joining());
    }

    private String range(List<String> contents) {
        var least = words.number(Long.parseLong(contents.getFirst()));
        return contents.size() == 1
                ? least
                : words.text("range", least, words.number(Long.parseLong(contents.getLast())));
    }

    private String country(String content) {
        var code = content.substring(0, 2);
        var name = code.equals(ScopeCount.NO_COUNTRY)
                ? words.text("country.ZZ")
                : Locale.of("", code).getDisplayCountry(words.locale());
        return words.text("country", name, words.number(Long.parseLong(content.substring(3))));
    }
}
