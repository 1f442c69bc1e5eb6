package ai.astrasonic.reports.kit;

import static ai.astrasonic.reports.kit.Html.el;

import ai.astrasonic.reports.kit.Node.Element;
import ai.astrasonic.shared.Controller;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Writes a report as a tagged PDF/A-3a (or, without attachments, PDF/A-2a) and PDF/UA-1 file: archivable, readable by a screen
 * reader, and the same bytes for the same content.
 */
public final class Pdf {

    private static final String STYLE = new String(Fonts.read("/reports/report.css"), StandardCharsets.UTF_8);

    static {
        XRLog.setLoggerImpl(new RendererLog());
    }

    private Pdf() {}

    /** Writes the file and leaves the stream open. */
    public static void write(
            ReportDetails details, List<? extends Node> body, List<Attachment> attachments, OutputStream out)
            throws IOException {
        write(details, body, PdfAConformance.PDFA_3_A, attachments, out);
    }

    /** The same as PDF/A-2a, which holds no other file: for readers that take no attachment. */
    public static void writeAlone(ReportDetails details, List<? extends Node> body, OutputStream out)
            throws IOException {
        write(details, body, PdfAConformance.PDFA_2_A, List.of(), out);
    }

    private static void write(
            ReportDetails details,
            List<? extends Node> body,
            PdfAConformance conformance,
            List<Attachment> attachments,
            OutputStream out)
            throws IOException {
        var builder = new PdfRendererBuilder();
        builder.usePdfAConformance(conformance);
        builder.usePdfUaAccessibility(true);
        builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
        builder.useSVGDrawer(new BatikSVGDrawer());
        builder.useExternalResourceAccessControl(
                (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.withProducer("Astrasonic compliance console");
        builder.useUnicodeBidiSplitter(RightToLeft.Splitter::new);
        builder.useUnicodeBidiReorderer(new RightToLeft());
        Fonts.register(builder);
        var families = Fonts.familiesFor(details.title() + details.source() + Markup.textOf(body));
        builder.withW3cDocument(Markup.document(page(details, body), STYLE + PageFrame.css(details, families)), null);
        builder.toStream(OutputStream.nullOutputStream());
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            PdfFinish.finish(renderer.getPdfDocument(), details, attachments, out);
        }
    }

    private static Element page(ReportDetails details, List<? extends Node> body) {
        var head = el(
                "head",
                el("title", details.title()),
                meta("description", details.subject()),
                meta("subject", details.subject()),
                meta("author", Controller.NAME));
        return el("html", head, el("body", body))
                .with("lang", details.language().toLanguageTag());
    }

    private static Element meta(String name, String content) {
        return el("meta").with("name", name).with("content", content);
    }
}
