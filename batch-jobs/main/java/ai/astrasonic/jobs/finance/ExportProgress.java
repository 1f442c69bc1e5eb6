package ai.astrasonic.jobs.finance;

import ai.astrasonic.jobs.engine.ProgressBoard;
import java.util.function.LongConsumer;

/** Says on the board how much of all files is written, as often as their writers tell. */
final class ExportProgress {

    private final ProgressBoard board;
    private final long execution;
    private long expected;
    private long done;

    ExportProgress(ProgressBoard board, long execution) {
        this.board = board;
        this.execution = execution;
    }

    void expect(long lines) {
        expected = lines;
        tell();
    }

    private void more(long lines) {
        done += lines;
        tell();
    }

    /** Of one file, whose writer tells each time how many of its lines there are. */
    LongConsumer ofFile() {
        var before = new long[1];
        return lines -> {
            more(lines - before[0]);
            before[0] = lines;
        };
    }

    private void tell() {
        board.rows(execution, done, expected);
    }
}
