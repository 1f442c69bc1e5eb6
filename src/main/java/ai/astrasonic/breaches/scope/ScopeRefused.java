package ai.astrasonic.breaches.scope;

import java.util.Locale;

/** A scope cannot be so, or is not enough; nothing was changed. */
public class ScopeRefused extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** What is wrong with it; the words are texts {@code scope.refused.…}. */
    public enum Why {
        NO_REASON,
        NO_DATA_SET,
        UNKNOWN_DATA_SET,
        NO_NETWORK,
        BAD_NETWORK,
        NO_PREFIX,
        PERIOD_BACKWARDS,
        UNKNOWN_LIST,
        /** A combination of fewer than two rules, or of combinations. */
        BAD_COMBINATION,
        /** Nobody can be hit by a breach of personal data. */
        NOBODY,
        /** It may well be everybody: then somebody says why. */
        EVERYBODY,
        MINIMUM_ABOVE_MAXIMUM,
        BREACH_OVER;

        /** Last part of the key of its text. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Why why;

    ScopeRefused(Why why, String message) {
        super(message);
        this.why = why;
    }

    static void when(boolean wrong, Why why, String message) {
        if (wrong) {
            throw new ScopeRefused(why, message);
        }
    }

    public Why why() {
        return why;
    }
}
