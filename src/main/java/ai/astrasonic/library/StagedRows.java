package ai.astrasonic.library;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows on their way into a temporary table.
 *
 * @param statement {@code COPY table (columns) FROM STDIN}, in text format
 * @param rows each with the values in the order of the columns; null is NULL
 */
record StagedRows(String statement, List<List<? extends @Nullable Object>> rows) {}
