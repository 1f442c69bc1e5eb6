package ai.astrasonic.jobs.access;

import ai.astrasonic.jobs.packing.ColumnKind;
import ai.astrasonic.jobs.packing.CopyRow;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** One row as short texts, for the index page. */
final class Sample {

    private static final int LONGEST = 200;

    private Sample() {}

    static List<String> of(byte[] line, List<Column> columns) {
        var values = new ArrayList<String>();
        var row = new CopyRow();
        row.begin(line);
        for (var column : columns) {
            row.advance();
            values.add(row.isNull() ? "" : text(row, column));
        }
        return values;
    }

    private static String text(CopyRow field, Column column) {
        var text = new String(field.bytes(), 0, Math.min(field.length(), 4 * LONGEST), StandardCharsets.UTF_8);
        if (column.kind() == ColumnKind.BOOLEAN) {
            return text.equals("t") ? "✓" : "–";
        }
        return text.length() > LONGEST ? text.substring(0, LONGEST) + " …" : text;
    }
}
