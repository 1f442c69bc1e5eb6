package ai.astrasonic.library;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Rows for one temporary table, collected to be sent by COPY. */
final class StagedTable {

    private final String statement;
    private List<List<? extends @Nullable Object>> rows = new ArrayList<>();

    StagedTable(String table, String columns) {
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

    /** What was collected; from then on it collects anew. */
    Optional<StagedRows> taken() {
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        var taken = new StagedRows(statement, rows);
        rows = new ArrayList<>();
        return Optional.of(taken);
    }
}
