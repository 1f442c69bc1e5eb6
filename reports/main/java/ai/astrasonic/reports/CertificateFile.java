package ai.astrasonic.reports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * What lies in a PDF that says it is a certificate, read without trusting it: nothing in it is run, and nothing unpacks beyond
 * a limit.
 *
 * @param files what is embedded, by name
 * @param pagesSha256 digest of everything that is drawn, spoken or described: all of the document but the embedded files
 * @param text what a reader sees, without spaces and line breaks
 */
public record CertificateFile(Map<String, byte[]> files, String pagesSha256, int pages, String text) {

    /** More than any certificate of ours has. */
    public static final int LARGEST = 16 << 20;

    private static final int LARGEST_UNPACKED = 64 << 20;
    private static final String END = "%%EOF";
    private static final String LAST_PART = "startxref";

    /** Why a file is no certificate; the message is the sentence to show. */
    public static final class Unreadable extends RuntimeException {

        Unreadable(String message) {
            super(message);
        }
    }

    /** @throws Unreadable when the file is not what a certificate can be */
    public static CertificateFile read(byte[] pdf) {
        requireWhole(pdf);
        Unpacking.requireAtMost(LARGEST_UNPACKED, pdf);
        try (var document = Loader.loadPDF(pdf)) {
            if (document.isEncrypted()) {
                throw new Unreadable("The PDF is encrypted; no certificate of ours is");
            }
            return new CertificateFile(
                    embedded(document), PageDigest.of(document), document.getNumberOfPages(), textOf(document));
        } catch (InvalidPasswordException e) {
            throw new Unreadable("The PDF is encrypted; no certificate of ours is");
        } catch (IOException e) {
            throw new Unreadable("The PDF is damaged: it cannot be read");
        }
    }

    /** The embedded file of this name. */
    public Optional<byte[]> file(String name) {
        return Optional.ofNullable(files.get(name));
    }

    /** Whether a reader sees this, however it is broken into lines. */
    public boolean shows(String fact) {
        return text.contains(squeezed(fact));
    }

    static String pagesSha256(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            return PageDigest.of(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void requireWhole(byte[] pdf) {
        var content = new String(pdf, StandardCharsets.ISO_8859_1);
        if (!content.startsWith("%PDF-")) {
            throw new Unreadable("This is no PDF");
        }
        if (!content.stripTrailing().endsWith(END)) {
            throw new Unreadable("The PDF is cut off, or something was added to it");
        }
        if (content.indexOf(LAST_PART) != content.lastIndexOf(LAST_PART)) {
            throw new Unreadable("Something was added to the PDF after it was made");
        }
    }

    private static Map<String, byte[]> embedded(PDDocument document) throws IOException {
        var names = document.getDocumentCatalog().getNames();
        var tree = names == null ? null : names.getEmbeddedFiles();
        if (tree == null || tree.getNames() == null) {
            return Map.of();
        }
        var files = new LinkedHashMap<String, byte[]>();
        for (Map.Entry<String, PDComplexFileSpecification> entry :
                tree.getNames().entrySet()) {
            var file = entry.getValue().getEmbeddedFile();
            if (file != null) {
                files.put(entry.getKey(), file.toByteArray());
            }
        }
        return files;
    }

    private static String textOf(PDDocument document) throws IOException {
        return squeezed(new PDFTextStripper().getText(document));
    }

    private static String squeezed(String text) {
        return text.replaceAll("[\\s\\u00A0\\u00AD]+", "");
    }
}
