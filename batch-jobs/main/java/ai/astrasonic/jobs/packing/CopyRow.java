package ai.astrasonic.jobs.packing;

/** Takes the rows of {@code COPY … TO STDOUT} (text format) apart, field by field, without making strings of them. */
public final class CopyRow {

    private final ByteSink clear = new ByteSink();
    private byte[] row = new byte[0];
    private int next;
    private boolean isNull;

    public void begin(byte[] line) {
        row = line;
        next = 0;
    }

    /** Moves to the next field, whose clear bytes are then {@link #bytes} up to {@link #length}. */
    public void advance() {
        clear.clear();
        int end = endOfField();
        isNull = end - next == 2 && row[next] == '\\' && row[next + 1] == 'N';
        if (!isNull) {
            unescape(next, end);
        }
        next = end + 1;
    }

    public boolean isNull() {
        return isNull;
    }

    public byte[] bytes() {
        return clear.array();
    }

    public int length() {
        return clear.length();
    }

    private int endOfField() {
        int end = next;
        while (end < row.length && row[end] != '\t' && row[end] != '\n') {
            end++;
        }
        return end;
    }

    private void unescape(int from, int end) {
        int plain = from;
        for (int i = from; i < end; i++) {
            if (row[i] == '\\') {
                clear.put(row, plain, i);
                clear.put(escaped(row[++i]));
                plain = i + 1;
            }
        }
        clear.put(row, plain, end);
    }

    private static int escaped(byte letter) {
        return switch (letter) {
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'v' -> 0x0B;
            default -> letter;
        };
    }
}
