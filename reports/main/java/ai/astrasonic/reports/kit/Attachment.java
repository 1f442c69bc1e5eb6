package ai.astrasonic.reports.kit;

/**
 * A file inside the PDF, associated with it as PDF/A-3 asks.
 *
 * @param relation what it is to the document
 */
public record Attachment(String name, String mediaType, String description, Relation relation, byte[] content) {

    /** The relationship's name in the standard (ISO 19005-3, annex E). */
    public enum Relation {
        DATA("Data"),
        SOURCE("Source"),
        SUPPLEMENT("Supplement");

        private final String pdfName;

        Relation(String pdfName) {
            this.pdfName = pdfName;
        }

        String pdfName() {
            return pdfName;
        }
    }
}
