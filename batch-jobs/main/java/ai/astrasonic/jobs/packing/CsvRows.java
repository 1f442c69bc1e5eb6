package ai.astrasonic.jobs.packing;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Writes rows as CSV (RFC 4180) in UTF-8 with a mark, so that spreadsheets show every letter. Text that a spreadsheet
 * would run as a formula gets an apostrophe in front (ASVS 1.2.10); the JSON beside it has the text as it is.
 */
public final class CsvRows {

    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final List<CsvColumn> columns;
    private final OutputStream out;
    private final ByteSink line = new ByteSink();

    public CsvRows(List<CsvColumn> columns, OutputStream out) throws IOException {
        this.columns = columns;
        this.out = out;
        line.put(MARK);
        for (int i = 0; i < columns.size(); i++) {
            separate(i);
            var name = columns.get(i).name().getBytes(StandardCharsets.UTF_8);
            quoted(name, name.length);
        }
        endRow();
    }

    /** All fields of a row that begins. */
    public void row(CopyRow row) throws IOException {
        for (int i = 0; i < columns.size(); i++) {
            row.advance();
            value(i, row);
        }
        endRow();
    }

    /** An absent value is empty; an empty text is a pair of quotes. */
    public void value(int column, CopyRow field) {
        separate(column);
        if (field.isNull()) {
            return;
        }
        if (columns.get(column).kind() == ColumnKind.INSTANT) {
            instant(field);
        } else {
            text(field, columns.get(column).kind() == ColumnKind.TEXT);
        }
    }

    public void endRow() throws IOException {
        line.put('\r');
        line.put('\n');
        line.moveTo(out);
    }

    private void separate(int column) {
        if (column > 0) {
            line.put(',');
        }
    }

    private void instant(CopyRow field) {
        Instants.toIso(field);
        line.put(field.bytes(), 0, Instants.isoLength(field));
        if (Instants.isUtc(field)) {
            line.put('Z');
        }
    }

    private void text(CopyRow field, boolean mayBeFormula) {
        var bytes = field.bytes();
        int length = field.length();
        boolean formula = mayBeFormula && length > 0 && startsFormula(bytes[0]);
        if (length == 0 || formula || needsQuotes(bytes, length)) {
            line.put('"');
            if (formula) {
                line.put('\'');
            }
            doubled(bytes, length);
            line.put('"');
        } else {
            line.put(bytes, 0, length);
        }
    }

    private void quoted(byte[] bytes, int length) {
        line.put('"');
        doubled(bytes, length);
        line.put('"');
    }

    private void doubled(byte[] bytes, int length) {
        for (int i = 0; i < length; i++) {
            if (bytes[i] == '"') {
                line.put('"');
            }
            line.put(bytes[i]);
        }
    }

    private static boolean startsFormula(byte first) {
        return switch (first) {
            case '=', '+', '-', '@', '\t', '\r', '\n' -> true;
            default -> false;
        };
    }

    private static boolean needsQuotes(byte[] bytes, int length) {
        for (int i = 0; i < length; i++) {
            byte b = bytes[i];
            if (b == '"' || b == ',' || b == ';' || b == '\r' || b == '\n') {
                return true;
            }
        }
        return bytes[0] == ' ' || bytes[length - 1] == ' ';
    }
}
