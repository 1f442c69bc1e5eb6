package ai.astrasonic.breaches.severity;

/** Kinds of data with the score that ENISA gives them before the context is looked at (Annex 1). */
public enum DataKind {
    /** Identity, contact, biography, education, job. */
    SIMPLE(1),
    /** Location, traffic, preferences, habits. */
    BEHAVIOURAL(2),
    /** Income, transactions, statements, cards, invoices. */
    FINANCIAL(3),
    /** Health, politics, beliefs, sex life and what else Art. 9 and 10 name. */
    SENSITIVE(4);

    static final int LOWEST = 1;
    static final int HIGHEST = 4;

    private final int base;

    DataKind(int base) {
        this.base = base;
    }

    public int base() {
        return base;
    }
}
