package ai.astrasonic.console.retention;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.parts.ListFilter;
import ai.astrasonic.console.parts.ListState;
import ai.astrasonic.datamap.RetentionTerm;
import ai.astrasonic.retention.LineState;
import ai.astrasonic.retention.SheetLine;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;

/** The ways to narrow the daily sheet, and what an address says of them. */
final class SheetFilters {

    static final String RULE = "rule";
    static final String STATE = "state";
    static final String DAY = "day";

    private static final int DAYS = 14;

    private SheetFilters() {}

    static List<ListFilter> all(LocalDate today) {
        SequencedMap<String, String> states = new LinkedHashMap<>();
        Stream.of(LineState.values()).forEach(state -> states.put(state.name(), LineWords.word(state)));
        SequencedMap<String, String> days = new LinkedHashMap<>();
        Stream.iterate(today, day -> day.minusDays(1))
                .limit(DAYS)
                .forEach(day -> days.put(day.toString(), RetentionWords.day(day)));
        return List.of(
                new ListFilter(RULE, t("retention.rule"), rules()),
                new ListFilter(STATE, t("retention.state"), states),
                new ListFilter(
                        DAY,
                        t("retention.day"),
                        days,
                        day -> date(day).isPresent(),
                        day -> date(day).map(RetentionWords::day).orElse(day)));
    }

    static SequencedMap<String, String> rules() {
        SequencedMap<String, String> rules = new LinkedHashMap<>();
        RetentionTerm.all().forEach(term -> rules.put(term.key(), RetentionWords.rule(term.key())));
        return rules;
    }

    static Optional<LocalDate> day(ListState state) {
        return state.value(DAY).flatMap(SheetFilters::date);
    }

    static boolean fits(SheetLine line, ListState state) {
        return state.value(RULE).map(line.rule()::equals).orElse(true)
                && state.value(STATE).map(line.state().name()::equals).orElse(true)
                && day(state).map(line.day()::equals).orElse(true);
    }

    static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }
}
