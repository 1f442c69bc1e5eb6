package ai.astrasonic.erasure;

/** Count and sum of a person's entries in the books, which erasure must leave as they are, to the cent. */
public record BookTotal(String dataSet, String currency, long count, long minor) {}
