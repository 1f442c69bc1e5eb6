package ai.astrasonic.api;

import ai.astrasonic.reports.DataMapExport;
import ai.astrasonic.reports.ProcessingRecord;
import ai.astrasonic.reports.ProcessingRecordSheet;
import ai.astrasonic.reports.ProcessingRecords;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The data map as JSON and the record of processing activities (Art. 30(4)) as files. */
@RestController
@RequestMapping("/api/v1")
class DataMapController {

    private static final MediaType WORKBOOK =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final DataMapExport map;
    private final ProcessingRecords records;

    DataMapController(DataMapExport map, ProcessingRecords records) {
        this.map = map;
        this.records = records;
    }

    @GetMapping("/data-map")
    List<DataMapExport.ExportedSet> dataMap(Locale language) {
        return map.dataSets(language);
    }

    @GetMapping("/processing-record.pdf")
    ResponseEntity<byte[]> recordAsPdf(Locale language) throws IOException {
        var out = new ByteArrayOutputStream();
        ProcessingRecord.writePdf(records.content(language), out);
        return file("processing-record.pdf", MediaType.APPLICATION_PDF, out);
    }

    @GetMapping("/processing-record.xlsx")
    ResponseEntity<byte[]> recordAsWorkbook(Locale language) throws IOException {
        var out = new ByteArrayOutputStream();
        ProcessingRecordSheet.write(records.content(language), out);
        return file("processing-record.xlsx", WORKBOOK, out);
    }

    private static ResponseEntity<byte[]> file(String name, MediaType type, ByteArrayOutputStream out) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .contentType(type)
                .body(out.toByteArray());
    }
}
