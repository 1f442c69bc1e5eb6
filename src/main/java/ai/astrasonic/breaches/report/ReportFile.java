package ai.astrasonic.breaches.report;

/** A file that was drawn of a version when it was frozen, by its hash. */
public record ReportFile(Template template, String language, String sha256) {}
