package ai.astrasonic.finance.exports;

/** Draws an invoice or a credit note for people, with its data inside for programs. */
@FunctionalInterface
public interface DocumentDrawing {

    /** A whole PDF. */
    byte[] draw(BusinessDocument document);
}
