package ai.astrasonic.breaches.report;

import ai.astrasonic.shared.LocalText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One question of a form, as {@code law/breach-form*.yml} states it.
 *
 * @param id the form's own number
 * @param mark how sure we are that the form asks it so
 * @param needed whether a report without it is incomplete
 * @param fact what of the breach's file answers it; null where only a person can
 * @param same the question of the Dutch form that asks the same; null where none does
 * @param when it is asked only then; null where always
 * @param options of a choice
 */
public record Question(
        String id,
        Kind kind,
        Source source,
        Mark mark,
        boolean needed,
        @Nullable String fact,
        @Nullable String same,
        LocalText text,
        @Nullable LocalText help,
        @Nullable Condition when,
        List<Option> options) {

    /** What an answer looks like. */
    public enum Kind {
        TEXT,
        MOMENT,
        CHOICE,
        MULTI,
        YES_NO,
        NUMBER,
        /** A number, or a minimum and a maximum. */
        RANGE,
        /** How many in which country: {@code NL=12}. */
        COUNTRIES;

        public boolean isFigure() {
            return this == NUMBER || this == RANGE || this == COUNTRIES;
        }
    }

    /** Where its answer comes from. */
    public enum Source {
        /** It stands in the file. */
        RECORDED,
        /** It follows from the file, and somebody confirms it. */
        DERIVED,
        /** Somebody says it. */
        ASKED
    }

    /** How sure we are of the form. */
    public enum Mark {
        VERIFIED,
        /** From knowledge, not seen in the form. */
        KNOWN
    }

    /**
     * One of the answers to choose from.
     *
     * @param from what in the file means the same
     */
    public record Option(String key, LocalText text, List<String> from) {

        public Option {
            from = listOrNone(from);
        }

        boolean isMeantBy(String content) {
            return key.equals(content) || from.contains(content);
        }
    }

    /** That another question has one of these answers. */
    public record Condition(String question, List<String> any) {}

    public Question {
        options = listOrNone(options);
    }

    /** Figures of the file are nobody's to type: they come from the count. */
    public boolean isWritable() {
        return source != Source.RECORDED || !kind.isFigure();
    }

    private static <T> List<T> listOrNone(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
