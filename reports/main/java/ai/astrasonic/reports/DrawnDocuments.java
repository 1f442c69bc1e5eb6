package ai.astrasonic.reports;

import ai.astrasonic.finance.exports.BusinessDocument;
import ai.astrasonic.finance.exports.DocumentDrawing;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.stereotype.Component;

/** Draws invoices and credit notes for the files of finance. */
@Component
class DrawnDocuments implements DocumentDrawing {

    @Override
    public byte[] draw(BusinessDocument document) {
        try {
            return DocumentSheet.pdf(document);
        } catch (IOException e) {
            throw new UncheckedIOException("Document of " + document.day(), e);
        }
    }
}
