package ai.astrasonic.console.requests;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.audit.AuditAct;
import ai.astrasonic.audit.AuditTrail;
import ai.astrasonic.console.parts.Csv;
import ai.astrasonic.console.parts.Glyph;
import ai.astrasonic.reports.kit.RowSheet;
import ai.astrasonic.requests.RequestDesk;
import ai.astrasonic.requests.RequestFilter;
import ai.astrasonic.requests.RequestLine;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadEvent;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The cases that the desk shows, as a file: read page by page, and without anything that names a person. */
@Service
class DeskExport {

    private static final int PAGE = 200;

    private final RequestDesk desk;
    private final AuditTrail audit;

    DeskExport(RequestDesk desk, AuditTrail audit) {
        this.desk = desk;
        this.audit = audit;
    }

    /** Of which kind the file is. */
    enum Format {
        CSV("text/csv;charset=UTF-8"),
        XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

        private final String type;

        Format(String type) {
            this.type = type;
        }
    }

    Anchor link(Supplier<RequestFilter> filter, Format format) {
        var words = ExportWords.now();
        var link = new Anchor();
        link.setHref(event -> stream(filter.get(), format, words, event), AttachmentType.DOWNLOAD);
        link.add(Glyph.of("download"), new Span(t("desk.export." + format)));
        link.addClassNames("with-icon", "link-button");
        return link;
    }

    private void stream(RequestFilter filter, Format format, ExportWords words, DownloadEvent event)
            throws IOException {
        event.setFileName("requests." + format.name().toLowerCase(Locale.ROOT));
        event.setContentType(format.type);
        event.getResponse().setHeader("Cache-Control", "no-store");
        if (!"GET".equals(event.getRequest().getMethod())) {
            return;
        }
        long rows = write(filter, format, words, event.getOutputStream());
        event.getOutputStream().flush();
        audit.record(AuditAct.of("exported", "request-list", "requests")
                .with("format", format)
                .with("rows", rows));
    }

    /** Answers how many cases were written. */
    long write(RequestFilter filter, Format format, ExportWords words, OutputStream out) throws IOException {
        return switch (format) {
            case CSV -> each(filter, words, cells -> out.write(Csv.line(cells).getBytes(StandardCharsets.UTF_8)));
            case XLSX -> {
                try (var sheet = new RowSheet(words.title(), out)) {
                    yield each(filter, words, sheet::add);
                }
            }
        };
    }

    /** Takes the cells of one row. */
    @FunctionalInterface
    private interface Row {
        void take(List<String> cells) throws IOException;
    }

    private long each(RequestFilter filter, ExportWords words, Row row) throws IOException {
        row.take(words.headers());
        long rows = 0;
        @Nullable String after = null;
        do {
            var page = desk.page(filter, after, PAGE);
            for (RequestLine line : page.lines()) {
                row.take(words.cells(line));
                rows++;
            }
            after = page.next().orElse(null);
        } while (after != null);
        return rows;
    }
}
