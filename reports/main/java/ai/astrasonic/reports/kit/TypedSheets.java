package ai.astrasonic.reports.kit;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A workbook of as many sheets as its rows need, written row by row, with dates and numbers as such: memory does not grow with it.
 * Text is never a formula.
 */
public final class TypedSheets implements AutoCloseable {

    /** What a sheet of this kind can hold. */
    public static final int MOST_ROWS = 1_048_576;

    private static final int KEPT = 1_000;
    private static final int WIDTH = 16;
    private static final int LONGEST = 32_767;
    private static final String DAY = "yyyy-mm-dd";

    private final Workbook workbook;
    private final String title;
    private final List<Column> columns;
    private final int rowsPerSheet;
    private @Nullable Worksheet sheet;
    private int sheets;
    private int row;

    /** @param format how its numbers are shown, as spreadsheets write it; empty for as they are */
    public record Column(String heading, String format) {}

    /** @param title of the first sheet; the others have their number behind it */
    public TypedSheets(String title, List<Column> columns, int rowsPerSheet, OutputStream out) {
        this.workbook = new Workbook(out, "Astrasonic", "1.0");
        this.title = title;
        this.columns = List.copyOf(columns);
        this.rowsPerSheet = rowsPerSheet;
    }

    /** One value for each column: a number, a day, or anything else as text; an absent one leaves its cell empty. */
    public void add(List<? extends @Nullable Object> values) throws IOException {
        var into = sheet;
        if (into == null || row == rowsPerSheet) {
            into = next();
        }
        for (int column = 0; column < values.size(); column++) {
            cell(into, column, values.get(column));
        }
        if (++row % KEPT == 0) {
            into.flush();
        }
    }

    private void cell(Worksheet into, int column, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case LocalDate day -> {
                into.value(row, column, day);
                into.style(row, column).format(DAY).set();
            }
            case Number number -> {
                into.value(row, column, exact(number));
                if (!columns.get(column).format().isEmpty()) {
                    into.style(row, column).format(columns.get(column).format()).set();
                }
            }
            default -> into.inlineString(row, column, cut(String.valueOf(value)));
        }
    }

    /** So that the file has the digits that the books have. */
    private static Number exact(Number number) {
        return number instanceof BigDecimal decimal ? decimal.stripTrailingZeros() : number;
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    private Worksheet next() throws IOException {
        finish();
        var begun = workbook.newWorksheet(++sheets == 1 ? title : title + " " + sheets);
        begun.freezePane(0, 1);
        for (int column = 0; column < columns.size(); column++) {
            begun.inlineString(0, column, columns.get(column).heading());
            begun.style(0, column).bold().set();
            begun.width(column, WIDTH);
        }
        row = 1;
        sheet = begun;
        return begun;
    }

    private void finish() throws IOException {
        if (sheet != null) {
            sheet.finish();
        }
    }

    /** A workbook without rows has one sheet of headings. */
    @Override
    public void close() throws IOException {
        if (sheet == null) {
            next();
        }
        finish();
        workbook.close();
    }
}
