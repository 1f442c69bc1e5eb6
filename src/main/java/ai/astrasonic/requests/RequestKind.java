package ai.astrasonic.requests;

/** What a data subject asks for; its name is text {@code request.kind.…}. */
public enum RequestKind {
    /** Confirmation, information and a copy: Art. 15. */
    ACCESS(15),
    /** The data that the person provided, in a machine-readable form: Art. 20. */
    PORTABILITY(20),
    /** Inaccurate data corrected, incomplete data completed: Art. 16. */
    RECTIFICATION(16),
    /** The data goes, but for what a duty keeps: Art. 17. */
    ERASURE(17),
    /** The data is stored and nothing else: Art. 18. */
    RESTRICTION(18),
    /** No to processing on a legitimate interest, or to direct marketing: Art. 21. */
    OBJECTION(21),
    /** A consent taken back: Art. 7(3). */
    CONSENT_WITHDRAWAL(7);

    private final int article;

    RequestKind(int article) {
        this.article = article;
    }

    public int article() {
        return article;
    }

    /** Whether a part of the data can be asked for. */
    public boolean mayBePartial() {
        return switch (this) {
            case ACCESS, PORTABILITY, ERASURE, RESTRICTION -> true;
            case RECTIFICATION, OBJECTION, CONSENT_WITHDRAWAL -> false;
        };
    }

    /** Whether the answer is a package of the person's data. */
    public boolean isAnsweredByPackage() {
        return this == ACCESS || this == PORTABILITY;
    }
}
