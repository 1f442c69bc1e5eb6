package ai.astrasonic.billing;

import ai.astrasonic.datamap.RetentionTerm;
import java.time.Period;

/** For how long tax law asks for a sale and all that belongs to it. */
public enum TaxClass {
    /** The national administration: seven years (AWR 52(4), BW 2:10(3)). */
    TAX_NL("payment"),
    /** Declared, or perhaps declared, in the One-Stop-Shop: ten years (VAT Directive 369k). */
    TAX_OSS("payment-oss");

    private final String term;

    TaxClass(String term) {
        this.term = term;
    }

    /** Key of its retention term. */
    public String term() {
        return term;
    }

    /** What the law asks for, as the register of terms has it: no rule may ask for less. */
    public Period least() {
        return Period.parse(RetentionTerm.of(term).period());
    }
}
