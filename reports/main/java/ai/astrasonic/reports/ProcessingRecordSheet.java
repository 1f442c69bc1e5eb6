package ai.astrasonic.reports;

import ai.astrasonic.reports.ProcessingRecord.Content;
import ai.astrasonic.reports.ProcessingRecord.Register;
import ai.astrasonic.reports.kit.Wording;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The record of processing activities as a workbook: activities, recipients and every attribute, one sheet each. */
public final class ProcessingRecordSheet {

    /** In points, as the highest row that a workbook may have. */
    private static final double LINE = 14;

    private static final double HIGHEST = 409;

    private final Wording words;

    private ProcessingRecordSheet(Wording words) {
        this.words = words;
    }

    /** Writes the workbook; every cell is text, so that nothing in it is ever a formula. */
    public static void write(Content content, OutputStream out) throws IOException {
        var sheets = new ProcessingRecordSheet(new Wording("record", content.language()));
        try (var workbook = new Workbook(out, "Astrasonic", "1.0")) {
            workbook.properties().setTitle(sheets.words.text("title"));
            sheets.activities(workbook, content);
            sheets.recipients(workbook, content);
            sheets.data(workbook, content);
            var register = content.register();
            if (register != null) {
                sheets.register(workbook, register);
            }
        }
    }

    private void activities(Workbook workbook, Content content) throws IOException {
        var rows = content.activities().stream()
                .map(a -> List.of(
                        a.title(),
                        lines(a.purposes()),
                        lines(a.dataSubjects()),
                        lines(a.categories()),
                        lines(a.dataSets()),
                        lines(a.recipients()),
                        lines(a.transfers()),
                        lines(a.retention()),
                        lines(a.measures()),
                        a.decision(),
                        a.impactAssessment(),
                        lines(a.findings())))
                .toList();
        var items = List.of(
                "activity",
                "purposes",
                "subjects",
                "categories",
                "datasets",
                "recipients",
                "transfers",
                "retention",
                "measures",
                "decision",
                "assessment",
                "findings");
        sheet(workbook, "sheet.activities", items, rows);
    }

    private void recipients(Workbook workbook, Content content) throws IOException {
        var rows = content.recipients().stream()
                .map(r -> List.of(
                        r.name(),
                        r.entity(),
                        r.role(),
                        r.holds(),
                        r.location(),
                        r.transfer(),
                        r.retention(),
                        r.agreement(),
                        r.unconfirmed(),
                        lines(r.findings())))
                .toList();
        var items = List.of(
                "recipient",
                "entity",
                "role",
                "holds",
                "location",
                "transfers",
                "kept",
                "agreement",
                "unconfirmed",
                "findings");
        sheet(workbook, "sheet.recipients", items, rows);
    }

    private void data(Workbook workbook, Content content) throws IOException {
        var rows = content.data().stream()
                .map(d -> List.of(
                        d.dataSet(),
                        d.title(),
                        d.place(),
                        d.field(),
                        d.category(),
                        d.source(),
                        d.activity(),
                        d.retention(),
                        d.erasure()))
                .toList();
        var items = List.of(
                "dataset", "activitytitle", "place", "field", "category", "source", "activity", "retention", "erasure");
        sheet(workbook, "sheet.data", items, rows);
    }

    private void register(Workbook workbook, Register register) throws IOException {
        var lines = register.entries().stream()
                .flatMap(entry ->
                        entry.lines().stream().map(line -> List.of(entry.name(), line.item(), lines(line.entries()))))
                .toList();
        sheet(workbook, "sheet.register", List.of("recipient", "item", "filed"), lines);
        var found = register.entries().stream()
                .flatMap(entry -> entry.findings().stream().map(finding -> List.of(entry.name(), finding)))
                .toList();
        sheet(workbook, "sheet.findings", List.of("recipient", "findings"), found);
        var decisions = register.decisions().stream()
                .map(one -> List.of(one.place(), one.decision(), one.state(), one.concerned()))
                .toList();
        sheet(workbook, "sheet.adequacy", List.of("place", "decided", "state", "concerned"), decisions);
        var mandates = register.mandates().isEmpty()
                ? List.of(List.of(words.text("mandates.none"), "", "", ""))
                : register.mandates().stream()
                        .map(one -> List.of(one.controller(), one.categories(), one.transfers(), one.measures()))
                        .toList();
        sheet(workbook, "sheet.mandates", List.of("controller", "processing", "transfers", "measures"), mandates);
    }

    private void sheet(Workbook workbook, String name, List<String> items, List<List<String>> rows) throws IOException {
        var sheet = workbook.newWorksheet(words.text(name));
        var headers = items.stream().map(i -> words.text("item." + i)).toList();
        fill(sheet, Stream.concat(Stream.of(headers), rows.stream()).toList());
        sheet.range(0, 0, 0, items.size() - 1)
                .style()
                .bold()
                .fillColor("E8ECF2")
                .set();
        sheet.freezePane(1, 1);
        sheet.setAutoFilter(0, 0, items.size() - 1);
        sheet.pageOrientation("landscape");
        sheet.paperSize(PaperSize.A3_PAPER);
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.repeatRows(0);
        sheet.finish();
    }

    private static void fill(Worksheet sheet, List<List<String>> rows) {
        for (int r = 0; r < rows.size(); r++) {
            for (int c = 0; c < rows.get(r).size(); c++) {
                sheet.value(r, c, rows.get(r).get(c));
                sheet.style(r, c).wrapText(true).verticalAlignment("top").set();
            }
        }
        var widths = IntStream.range(0, rows.getFirst().size())
                .mapToDouble(column -> widest(rows, column))
                .toArray();
        for (int c = 0; c < widths.length; c++) {
            sheet.width(c, widths[c]);
        }
        for (int r = 0; r < rows.size(); r++) {
            sheet.rowHeight(r, height(rows.get(r), widths));
        }
    }

    /** Not every office makes room for wrapped text by itself when it opens a workbook. */
    private static double height(List<String> row, double[] widths) {
        long lines = IntStream.range(0, row.size())
                .mapToLong(c -> row.get(c)
                        .lines()
                        .mapToLong(line -> 1 + (long) (line.length() / (widths[c] - 3)))
                        .sum())
                .max()
                .orElse(1);
        return Math.clamp(lines * LINE + 2, LINE + 2, HIGHEST);
    }

    private static double widest(List<List<String>> rows, int column) {
        var longest = new ArrayList<>(rows)
                .stream()
                        .flatMap(r -> r.get(column).lines())
                        .mapToInt(String::length)
                        .max()
                        .orElse(10);
        return Math.clamp(longest + 2, 12, 48);
    }

    private static String lines(List<String> entries) {
        return String.join("\n", entries);
    }
}
