package ai.astrasonic.jobs.access;

import ai.astrasonic.jobs.packing.ByteSink;
import ai.astrasonic.jobs.packing.CopyRow;
import ai.astrasonic.jobs.packing.Instants;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.core.io.JsonStringEncoder;

/** Writes rows as one JSON array, an object on each line (RFC 8259). */
final class JsonRows {

    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] NULL = "null".getBytes(StandardCharsets.US_ASCII);

    private final List<Column> columns;
    private final byte[][] names;
    private final OutputStream out;
    private final ByteSink line = new ByteSink();
    private long rows;

    JsonRows(List<Column> columns, OutputStream out) {
        this.columns = columns;
        this.out = out;
        this.names = new byte[columns.size()][];
        for (int i = 0; i < names.length; i++) {
            var name = new String(
                    JsonStringEncoder.getInstance().quoteAsUTF8(columns.get(i).name()), StandardCharsets.UTF_8);
            names[i] = ((i == 0 ? "{\"" : ",\"") + name + "\":").getBytes(StandardCharsets.UTF_8);
        }
    }

    void beginRow() {
        line.put(rows++ == 0 ? "[\n" : ",\n");
    }

    void value(int column, CopyRow field) {
        line.put(names[column]);
        if (field.isNull()) {
            line.put(NULL);
            return;
        }
        switch (columns.get(column).kind()) {
            case NUMBER -> number(field);
            case BOOLEAN -> line.put(field.bytes()[0] == 't' ? "true" : "false");
            case JSON -> line.put(field.bytes(), 0, field.length());
            case INSTANT -> instant(field);
            case TEXT -> text(field.bytes(), field.length());
        }
    }

    void endRow() throws IOException {
        line.put('}');
        line.moveTo(out);
    }

    void end() throws IOException {
        line.put(rows == 0 ? "[]\n" : "\n]\n");
        line.moveTo(out);
    }

    /** NaN and the infinities are no JSON numbers: they become strings. */
    private void number(CopyRow field) {
        byte last = field.bytes()[field.length() - 1];
        if (last >= '0' && last <= '9') {
            line.put(field.bytes(), 0, field.length());
        } else {
            text(field.bytes(), field.length());
        }
    }

    private void instant(CopyRow field) {
        Instants.toIso(field);
        line.put('"');
        line.put(field.bytes(), 0, Instants.isoLength(field));
        if (Instants.isUtc(field)) {
            line.put('Z');
        }
        line.put('"');
    }

    private void text(byte[] bytes, int length) {
        line.put('"');
        int plain = 0;
        for (int i = 0; i < length; i++) {
            byte b = bytes[i];
            if (b == '"' || b == '\\' || (b >= 0 && b < 0x20)) {
                line.put(bytes, plain, i);
                escape(b);
                plain = i + 1;
            }
        }
        line.put(bytes, plain, length);
        line.put('"');
    }

    private void escape(byte b) {
        line.put('\\');
        switch (b) {
            case '"', '\\' -> line.put(b);
            case '\n' -> line.put('n');
            case '\r' -> line.put('r');
            case '\t' -> line.put('t');
            default -> {
                line.put("u00");
                line.put(HEX[b >> 4]);
                line.put(HEX[b & 15]);
            }
        }
    }
}
