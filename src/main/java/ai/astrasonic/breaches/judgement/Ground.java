package ai.astrasonic.breaches.judgement;

import java.util.Arrays;
import java.util.List;

/** On what a decision rests; the words are texts {@code breach.ground.…}. */
public enum Ground {
    /** A risk cannot be called unlikely (Art. 33(1)). */
    RISK(About.AUTHORITY, true),
    /** Nobody can say yet; the authority is told to be safe. */
    PRECAUTION(About.AUTHORITY, true),
    /** A risk is unlikely (Art. 33(1)). */
    UNLIKELY_RISK(About.AUTHORITY, false),
    /** The three conditions of the authority hold. */
    UNREADABLE(About.AUTHORITY, false),
    TRUSTED_RECIPIENT(About.AUTHORITY, false),
    /** Art. 34(1). */
    HIGH_RISK(About.PEOPLE, true),
    /** The authority ordered it (Art. 34(4)). */
    ORDERED(About.PEOPLE, true),
    /** There is no duty; it helps them. */
    VOLUNTARY(About.PEOPLE, true),
    NO_HIGH_RISK(About.PEOPLE, false),
    /** Art. 34(3)(a). */
    UNINTELLIGIBLE(About.PEOPLE, false),
    /** Later measures removed the high risk (Art. 34(3)(b)). */
    MEASURES(About.PEOPLE, false),
    /** Disproportionate effort: a public notice instead (Art. 34(3)(c)). */
    EFFORT(About.PEOPLE, false);

    private final About about;
    private final boolean yes;

    Ground(About about, boolean yes) {
        this.about = about;
        this.yes = yes;
    }

    public About about() {
        return about;
    }

    public boolean yes() {
        return yes;
    }

    /** Whether it is one of the exemptions of Art. 34(3), which hold although the risk is high. */
    public boolean isExemption() {
        return this == UNINTELLIGIBLE || this == MEASURES || this == EFFORT;
    }

    /** Whether the law makes us tell the people. */
    public boolean isDutyToTell() {
        return this == HIGH_RISK || this == ORDERED;
    }

    public static List<Ground> of(About about) {
        return Arrays.stream(values()).filter(ground -> ground.about == about).toList();
    }
}
