package ai.astrasonic.reports;

import ai.astrasonic.reports.kit.Wording;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** An entry of the register of breaches in words: names of members and codes are keys of texts, moments are told with their zone. */
final class BreachEntryWords {

    private static final String MOMENT = "\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?([+-]\\d{2}:\\d{2}|Z)";
    private static final String NONE = "–";
    private static final String GROUND = "judgement.ground.";

    private final Wording words;
    private final Wording categories;
    private final Wording grounds;

    BreachEntryWords(Locale language) {
        this.words = new Wording("breach-register", language);
        this.categories = new Wording("letters", language);
        this.grounds = new Wording("console-notification", language);
    }

    Locale locale() {
        return words.locale();
    }

    String text(String key, Object... values) {
        return words.text(key, values);
    }

    String moment(Instant at) {
        return words.moment(at);
    }

    /** The word for a member: that of a country or of a category of data where it is a code of one. */
    String item(String name) {
        if (words.has("item." + name)) {
            return words.text("item." + name);
        }
        if (name.matches("[A-Z]{2}")) {
            return Locale.of("", name).getDisplayCountry(words.locale());
        }
        return categories.has("category." + name) ? categories.text("category." + name) : name;
    }

    /** One line for each thing that is said. */
    List<String> of(String member, JsonNode value) {
        return switch (value.getNodeType()) {
            case ARRAY ->
                value.isEmpty()
                        ? List.of(NONE)
                        : value.valueStream().map(one -> line(member, one)).toList();
            case OBJECT ->
                value.properties().stream()
                        .map(one -> item(one.getKey()) + ": " + line(one.getKey(), one.getValue()))
                        .toList();
            default -> List.of(line(member, value));
        };
    }

    private String line(String member, JsonNode value) {
        return switch (value.getNodeType()) {
            case NULL, MISSING -> NONE;
            case BOOLEAN -> words.text(value.booleanValue() ? "yes" : "no");
            case NUMBER -> value.isIntegralNumber() ? words.number(value.longValue()) : value.asString();
            case OBJECT ->
                value.properties().stream()
                        .filter(one -> !one.getValue().isNull())
                        .map(one -> item(one.getKey()) + ": " + line(one.getKey(), one.getValue()))
                        .collect(Collectors.joining("; "));
            case ARRAY -> value.valueStream().map(one -> line(member, one)).collect(Collectors.joining(", "));
            default -> said(member, value.asString());
        };
    }

    private String said(String member, String text) {
        if (text.matches(MOMENT)) {
            return words.moment(OffsetDateTime.parse(text).toInstant());
        }
        if (text.isEmpty()) {
            return NONE;
        }
        if (member.equals("ground") && grounds.has(GROUND + text)) {
            return grounds.text(GROUND + text);
        }
        var code = "value." + member + "." + text;
        return words.has(code) ? words.text(code) : text;
    }
}
