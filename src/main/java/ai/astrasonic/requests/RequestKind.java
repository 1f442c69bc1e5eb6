package ai.astrasonic.requests;

/** What a data subject asks for; its name is text {@code request.kind.…}. */
public enum RequestKind {
    /** Confirmation, information and a copy: Art. 15. */
    ACCESS(15),
    /** The data that the person provided, in a machine-readable form: Art. 20. */
    PORTABILITY(20);

    private final int article;

    RequestKind(int article) {
        this.article = article;
    }

    public int article() {
        return article;
    }
}
