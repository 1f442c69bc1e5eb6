package ai.astrasonic.console.retention;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.parts.State;
import ai.astrasonic.console.texts.Figures;
import ai.astrasonic.retention.LineState;
import ai.astrasonic.retention.SheetLine;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says in words how far a line of the sheet is, and what to know before it goes. */
final class LineWords {

    private LineWords() {}

    /** What needs somebody comes first, then what is most. */
    static final Comparator<SheetLine> BY_URGENCY = Comparator.comparingInt(LineWords::rank)
            .thenComparing(SheetLine::day, Comparator.reverseOrder())
            .thenComparing(line -> -line.planned().due());

    private static int rank(SheetLine line) {
        return switch (line.state()) {
            case FAILED, STOPPED -> 0;
            case WAITING -> 1;
            case RUNNING, APPROVED, PLANNED -> 2;
            case REFUSED, DONE, OVERTAKEN -> 3;
        };
    }

    static String word(LineState state) {
        return t("retention.state." + state);
    }

    /** Where nothing was due, nothing is done. */
    static String word(SheetLine line) {
        return nothingDue(line) ? t("retention.state.nothing") : word(line.state());
    }

    static State state(SheetLine line) {
        return State.of(nothingDue(line) ? State.Tone.NEUTRAL : tone(line.state()), word(line));
    }

    private static boolean nothingDue(SheetLine line) {
        return line.state() == LineState.DONE
                && line.planned().due() == 0
                && line.proof().gone() == 0;
    }

    private static State.Tone tone(LineState state) {
        return switch (state) {
            case PLANNED, APPROVED -> State.Tone.INFO;
            case WAITING, STOPPED -> State.Tone.WATCH;
            case RUNNING -> State.Tone.BUSY;
            case DONE -> State.Tone.GOOD;
            case FAILED -> State.Tone.BAD;
            case REFUSED, OVERTAKEN -> State.Tone.NEUTRAL;
        };
    }

    /** Why it waits; empty where it does not. */
    static String waits(SheetLine line) {
        return line.state() == LineState.WAITING ? String.join(" ", reasons(line)) : "";
    }

    static List<String> reasons(SheetLine line) {
        return line.waitsFor().stream()
                .sorted()
                .map(reason -> t("retention.waits." + reason))
                .toList();
    }

    /** What to look at before it goes, and why it did not; empty where there is nothing. */
    static List<String> warnings(SheetLine line) {
        var planned = line.planned();
        return Stream.of(
                        planned.recentlyUsed() == 0
                                ? ""
                                : t("retention.recently", Figures.number(planned.recentlyUsed())),
                        planned.setAside() == 0 ? "" : t("retention.aside", Figures.number(planned.setAside())),
                        line.proof().failure().isEmpty()
                                ? ""
                                : failure(line.proof().failure()))
                .filter(warning -> !warning.isEmpty())
                .toList();
    }

    private static String failure(String word) {
        return word.equals("left") ? t("retention.failure.left") : t("retention.failure", word);
    }

    static String warned(SheetLine line) {
        return Stream.concat(Stream.of(waits(line)), warnings(line).stream())
                .filter(said -> !said.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
