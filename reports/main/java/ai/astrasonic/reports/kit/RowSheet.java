package ai.astrasonic.reports.kit;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A workbook of one sheet, written row by row: memory does not grow with it, and every cell is text, never a formula. */
public final class RowSheet implements AutoCloseable {

    /** What a sheet of this kind can hold. */
    private static final int MOST_ROWS = 1_048_576;

    private static final int KEPT = 1_000;
    private static final int WIDTH = 22;

    private final Workbook workbook;
    private final Worksheet sheet;
    private int row;

    public RowSheet(String title, OutputStream out) {
        workbook = new Workbook(out, "Astrasonic", "1.0");
        sheet = workbook.newWorksheet(title);
        sheet.freezePane(0, 1);
    }

    /** The first row is the heading. */
    public void add(List<String> cells) throws IOException {
        if (row == MOST_ROWS) {
            throw new IOException("A sheet holds no more than " + MOST_ROWS + " rows: narrow the list, or take CSV");
        }
        for (int column = 0; column < cells.size(); column++) {
            sheet.inlineString(row, column, cells.get(column));
            if (row == 0) {
                sheet.width(column, WIDTH);
                sheet.style(row, column).bold().set();
            }
        }
        if (++row % KEPT == 0) {
            sheet.flush();
        }
    }

    @Override
    public void close() throws IOException {
        sheet.finish();
        workbook.close();
    }
}
