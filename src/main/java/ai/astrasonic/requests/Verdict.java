package ai.astrasonic.requests;

import org.jspecify.annotations.Nullable;

/**
 * What the DPO decides on a request that is acted on; a whole no is {@link Answering#refuse}.
 *
 * @param ground why not all of it; only for a decision in part
 * @param words what the person is told, in their language
 */
public record Verdict(Outcome outcome, @Nullable RefusalGround ground, String words) {

    private static final int LONGEST = 5_000;

    /** How much of what was asked is done. */
    public enum Outcome {
        WHOLLY,
        PARTLY
    }

    public Verdict {
        if ((outcome == Outcome.PARTLY) != (ground != null)) {
            throw new IllegalArgumentException("A decision in part, and only that, has the ground of what is not done");
        }
        if (words.isBlank() || words.length() > LONGEST) {
            throw new IllegalArgumentException("The person is told in 1 to " + LONGEST + " characters what was done");
        }
    }

    public static Verdict wholly(String words) {
        return new Verdict(Outcome.WHOLLY, null, words);
    }

    public static Verdict partly(RefusalGround ground, String words) {
        return new Verdict(Outcome.PARTLY, ground, words);
    }
}
