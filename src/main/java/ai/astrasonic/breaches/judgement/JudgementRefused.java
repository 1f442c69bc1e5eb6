package ai.astrasonic.breaches.judgement;

import java.util.Locale;

/** A decision that cannot stand as it was said; nothing was changed. */
public class JudgementRefused extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** What is wrong with it; the words are texts {@code breach.judgement.refused.…}. */
    public enum Why {
        /** The breach is over, or we are not aware of one yet. */
        NOT_OPEN,
        NO_ASSESSMENT,
        /** Somebody assessed it anew meanwhile. */
        ASSESSED_ANEW,
        NO_REASON,
        NO_PUBLIC_NOTICE,
        /** The three conditions do not all hold by the assessment. */
        NOT_UNINTELLIGIBLE,
        /** The people are told of a high risk: then the authority is notified too. */
        PEOPLE_WITHOUT_AUTHORITY,
        /** The score says high: only an exemption of Art. 34(3) takes the duty away. */
        HIGH_WITHOUT_EXEMPTION;

        /** Last part of the key of its text. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Why why;

    JudgementRefused(Why why, String message) {
        super(message);
        this.why = why;
    }

    public Why why() {
        return why;
    }

    static void when(boolean wrong, Why why, String message) {
        if (wrong) {
            throw new JudgementRefused(why, message);
        }
    }
}
