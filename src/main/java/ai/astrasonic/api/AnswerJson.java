package ai.astrasonic.api;

import ai.astrasonic.requests.Channel;
import ai.astrasonic.requests.RefusalGround;
import ai.astrasonic.requests.deadlines.Extension;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Answers that are no package, as JSON; words that are missing read as empty, which the service then refuses. */
final class AnswerJson {

    private AnswerJson() {}

    /** @param channel LETTER for a letter that is posted afterwards; by mail else */
    record Refusal(
            @Nullable RefusalGround ground,
            @Nullable String reason,
            @Nullable Channel channel) {

        RefusalGround chosen() {
            return needed(ground, "ground");
        }

        String words() {
            return Objects.requireNonNullElse(reason, "");
        }

        boolean byLetter() {
            return channel == Channel.LETTER;
        }
    }

    /** @param postedOn the day on which a notice on paper was posted; by mail where it is missing */
    record MoreTime(
            Extension.@Nullable Ground ground,
            @Nullable String reason,
            @Nullable LocalDate postedOn,
            @Nullable String proof) {

        Extension.Ground chosen() {
            return needed(ground, "ground");
        }

        String words() {
            return Objects.requireNonNullElse(reason, "");
        }

        String proofOrNone() {
            return Objects.requireNonNullElse(proof, "");
        }
    }

    record Posted(@Nullable LocalDate postedOn, @Nullable String proof) {

        LocalDate day() {
            return needed(postedOn, "postedOn");
        }

        String proofOrNone() {
            return Objects.requireNonNullElse(proof, "");
        }
    }

    private static <T> T needed(@Nullable T value, String name) {
        if (value == null) {
            throw new IllegalArgumentException(name + " is needed");
        }
        return value;
    }
}
