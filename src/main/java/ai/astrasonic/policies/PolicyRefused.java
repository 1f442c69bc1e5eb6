package ai.astrasonic.policies;

import java.util.Locale;

/** A step with a version of the policy cannot be taken; nothing was changed. */
public class PolicyRefused extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    /** Why not; the words are texts {@code policies.refused.…}. */
    public enum Why {
        TEXT_TOO_SHORT,
        TEXT_TOO_LONG,
        NO_SUMMARY,
        NO_HEADINGS,
        LANGUAGES_DIFFER,
        NOTHING_CHANGES,
        NO_REASON,
        NOT_CLASSIFIED,
        DAY_TOO_NEAR,
        DAY_TOO_FAR,
        ANOTHER_IS_OPEN,
        NOT_A_DRAFT,
        NOT_TOLD;

        /** Last part of the key of its text. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Why why;

    PolicyRefused(Why why) {
        super("Version of the policy refused: " + why);
        this.why = why;
    }

    public Why why() {
        return why;
    }

    static void when(boolean wrong, Why why) {
        if (wrong) {
            throw new PolicyRefused(why);
        }
    }
}
