package ai.astrasonic.jobs.finance;

import ai.astrasonic.jobs.engine.ProgressBoard;
import java.util.function.LongConsumer;

/** Says on the board how much of all files is written, each ten thousand lines. */
final class ExportProgress {

    private static final long EACH = 10_000;

    private final ProgressBoard board;
    private final long execution;
    private long expected;
    private long done;
    private long told;

    ExportProgress(ProgressBoard board, long execution) {
        this.board = board;
        this.execution = execution;
    }

    void expect(long lines) {
        expected = lines;
        tell();
    }

    void more(long lines) {
        done += lines;
        if (done - told >= EACH) {
            tell();
        }
    }

    /** Of one file, whose writer tells each time how many of its lines there are. */
    LongConsumer ofFile() {
        var before = new long[1];
        return lines -> {
            more(lines - before[0]);
            before[0] = lines;
        };
    }

    void tell() {
        told = done;
        board.rows(execution, done, expected);
    }
}
