package ai.astrasonic.reports.kit;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

/** What the renderer leaves to do: times that come from the data and not from the wall, and attached files. */
final class PdfFinish {

    private final PDDocument document;
    private final ReportDetails details;

    private PdfFinish(PDDocument document, ReportDetails details) {
        this.document = document;
        this.details = details;
    }

    static void finish(PDDocument document, ReportDetails details, List<Attachment> attachments, OutputStream out)
            throws IOException {
        var finish = new PdfFinish(document, details);
        finish.dates();
        finish.attach(attachments);
        document.setDocumentId(details.asOf().toEpochMilli() ^ details.title().hashCode());
        document.save(out);
    }

    /** The information dictionary and the XMP packet must agree on the times, and neither may hold the wall clock's. */
    private void dates() throws IOException {
        var information = document.getDocumentInformation();
        information.setCreationDate(asOf());
        information.setModificationDate(asOf());
        var metadata = document.getDocumentCatalog().getMetadata();
        var packet = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
        var iso = details.asOf().truncatedTo(ChronoUnit.SECONDS).toString().replace("Z", "+00:00");
        var dated = packet.replaceAll("(<xmp:(?:CreateDate|ModifyDate|MetadataDate)>)[^<]*<", "$1" + iso + "<");
        var out = new ByteArrayOutputStream();
        out.write(dated.getBytes(StandardCharsets.UTF_8));
        document.getDocumentCatalog()
                .setMetadata(new PDMetadata(document, new ByteArrayInputStream(out.toByteArray())));
    }

    private void attach(List<Attachment> attachments) throws IOException {
        if (attachments.isEmpty()) {
            return;
        }
        Map<String, PDComplexFileSpecification> byName = new LinkedHashMap<>();
        var associated = new COSArray();
        for (var attachment : attachments) {
            var specification = specification(attachment);
            byName.put(attachment.name(), specification);
            associated.add(specification);
        }
        var files = new PDEmbeddedFilesNameTreeNode();
        files.setNames(byName);
        var names = new PDDocumentNameDictionary(document.getDocumentCatalog());
        names.setEmbeddedFiles(files);
        document.getDocumentCatalog().setNames(names);
        document.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("AF"), associated);
    }

    private PDComplexFileSpecification specification(Attachment attachment) throws IOException {
        var file = new PDEmbeddedFile(document, new ByteArrayInputStream(attachment.content()), COSName.FLATE_DECODE);
        file.setSubtype(attachment.mediaType());
        file.setSize(attachment.content().length);
        file.setModDate(asOf());
        var specification = new PDComplexFileSpecification();
        specification.setFile(attachment.name());
        specification.setFileUnicode(attachment.name());
        specification.setFileDescription(attachment.description());
        specification.setEmbeddedFile(file);
        specification.setEmbeddedFileUnicode(file);
        specification
                .getCOSObject()
                .setName("AFRelationship", attachment.relation().pdfName());
        return specification;
    }

    private Calendar asOf() {
        return GregorianCalendar.from(
                details.asOf().truncatedTo(ChronoUnit.SECONDS).atZone(java.time.ZoneOffset.UTC));
    }
}
