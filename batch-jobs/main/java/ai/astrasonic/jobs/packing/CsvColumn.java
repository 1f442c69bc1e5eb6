package ai.astrasonic.jobs.packing;

/** A column of a CSV file: its heading, and how its values are written. */
public record CsvColumn(String name, ColumnKind kind) {}
