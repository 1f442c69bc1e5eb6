package ai.astrasonic.finance.exports;

/** Somebody wants the files of a year. */
public record ExportOrdered(ExportId export) {}
