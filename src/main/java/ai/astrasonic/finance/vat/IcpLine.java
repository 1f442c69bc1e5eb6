package ai.astrasonic.finance.vat;

/** What one business elsewhere in the Union bought in a quarter, in euro cents. */
public record IcpLine(String vatNumber, long baseMinor) {}
