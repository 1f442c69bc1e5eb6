package ai.astrasonic.library;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows for one temporary table, collected and sent by COPY. */
final class StagedTable {

    private final StagingCopy copy;
    private final String statement;
    private final List<List<? extends @Nullable Object>> rows = new ArrayList<>();

    StagedTable(StagingCopy copy, String table, String columns) {
        this.copy = copy;
        this.statement = "COPY %s (%s) FROM STDIN".formatted(table, columns);
    }

    void add(List<? extends @Nullable Object> row) {
        rows.add(row);
    }

    void add(@Nullable Object... row) {
        rows.add(Arrays.asList(row));
    }

    int waiting() {
        return rows.size();
    }

    void flush() {
        if (!rows.isEmpty()) {
            copy.in(statement, rows.stream());
            rows.clear();
        }
    }
}
