package ai.astrasonic.activities;

/** The six grounds on which processing is lawful (Art. 6(1)). */
public enum LegalBasis {
    CONSENT("6(1)(a)"),
    CONTRACT("6(1)(b)"),
    LEGAL_OBLIGATION("6(1)(c)"),
    VITAL_INTERESTS("6(1)(d)"),
    PUBLIC_TASK("6(1)(e)"),
    LEGITIMATE_INTERESTS("6(1)(f)");

    private final String article;

    LegalBasis(String article) {
        this.article = article;
    }

    public String article() {
        return article;
    }

    /** The duty or the interest must be named: Art. 13(1)(c), (d). */
    public boolean mustBeNamed() {
        return this == LEGAL_OBLIGATION || this == LEGITIMATE_INTERESTS;
    }

    /** Data on this ground, given by the person, is portable (Art. 20(1)(a)). */
    public boolean makesPortable() {
        return this == CONSENT || this == CONTRACT;
    }

    /** Processing on this ground can be objected to (Art. 21(1)). */
    public boolean allowsObjection() {
        return this == PUBLIC_TASK || this == LEGITIMATE_INTERESTS;
    }
}
