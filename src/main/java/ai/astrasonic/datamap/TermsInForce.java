package ai.astrasonic.datamap;

/** Knows the terms by which records are really ended: what people are told of a period comes from here (Art. 13(2)(a)). */
public interface TermsInForce {

    /** As they are today, read once for whatever is told together. */
    Terms today();
}
