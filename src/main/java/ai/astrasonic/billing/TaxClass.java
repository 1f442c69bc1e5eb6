package ai.astrasonic.billing;

/** For how long tax law asks for a sale and all that belongs to it. */
public enum TaxClass {
    /** The national administration: seven years (AWR 52(4), BW 2:10(3)). */
    TAX_NL("payment", 7),
    /** Declared, or perhaps declared, in the One-Stop-Shop: ten years (VAT Directive 369k). */
    TAX_OSS("payment-oss", 10);

    private final String term;
    private final int leastYears;

    TaxClass(String term, int leastYears) {
        this.term = term;
        this.leastYears = leastYears;
    }

    /** Key of its retention term. */
    public String term() {
        return term;
    }

    int leastYears() {
        return leastYears;
    }
}
