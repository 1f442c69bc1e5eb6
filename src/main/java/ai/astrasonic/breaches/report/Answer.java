package ai.astrasonic.breaches.report;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a question is answered with now.
 *
 * @param contents keys of options, numbers, moments with their offset, or words; two where the machine says the same in
 *     English and Dutch
 * @param version how often it was written; 0 where nobody has
 * @param by who wrote it last; empty where nobody has
 * @param at null where nobody has
 */
public record Answer(
        Question question,
        List<String> contents,
        Standing standing,
        long version,
        String by,
        @Nullable Instant at) {

    /** How far an answer can be relied on. */
    public enum Standing {
        /** It stands in the file, or somebody wrote it. */
        RECORDED,
        /** It follows from the file, and somebody said that it is so. */
        CONFIRMED,
        /** It follows from the file, and nobody has said yet that it is so. */
        DERIVED,
        MISSING,
        /** Nothing is said, and nothing needs to be. */
        EMPTY;

        public boolean isSettled() {
            return this == RECORDED || this == CONFIRMED;
        }
    }

    public Answer {
        contents = List.copyOf(contents);
    }

    /** Whether a report is incomplete because of it. */
    boolean isOpen() {
        return question.needed() && !standing.isSettled();
    }

    boolean meets(Question.Condition condition) {
        return question.id().equals(condition.question()) && contents.stream().anyMatch(condition.any()::contains);
    }

    boolean says(List<String> other) {
        return Objects.equals(contents, other);
    }
}
