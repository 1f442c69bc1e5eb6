package ai.astrasonic.console.datamap;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.parts.Glyph;
import ai.astrasonic.reports.ProcessingRecord;
import ai.astrasonic.reports.ProcessingRecordSheet;
import ai.astrasonic.reports.ProcessingRecords;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadEvent;
import java.io.IOException;
import java.io.OutputStream;
import org.springframework.stereotype.Service;

/** The record of processing activities (Art. 30(4)) as files, in the language of whoever asks. */
@Service
class RecordDownloads {

    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final ProcessingRecords records;

    RecordDownloads(ProcessingRecords records) {
        this.records = records;
    }

    Component[] links() {
        return new Component[] {
            link(t("datamap.record.xlsx"), "record-of-processing.xlsx", WORKBOOK, ProcessingRecordSheet::write),
            link(t("datamap.record.pdf"), "record-of-processing.pdf", "application/pdf", ProcessingRecord::writePdf)
        };
    }

    private Anchor link(String label, String file, String type, Writer writer) {
        var locale = UI.getCurrent().getLocale();
        var link = new Anchor();
        link.setHref(
                event -> {
                    name(event, file, type);
                    writer.write(records.content(locale), event.getOutputStream());
                },
                AttachmentType.DOWNLOAD);
        link.add(Glyph.of("download"), new Span(label));
        link.addClassNames("with-icon", "link-button");
        return link;
    }

    private static void name(DownloadEvent event, String file, String type) {
        event.setFileName(file);
        event.setContentType(type);
        event.getResponse().setHeader("Cache-Control", "no-store");
    }

    /** One way to write the record down. */
    @FunctionalInterface
    private interface Writer {
        void write(ProcessingRecord.Content content, OutputStream out) throws IOException;
    }
}
