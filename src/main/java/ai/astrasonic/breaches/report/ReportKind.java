package ai.astrasonic.breaches.report;

/** What a version of the report is to the authority. */
public enum ReportKind {
    FIRST("new"),
    /** What was not known before (Art. 33(4)). */
    SUPPLEMENT("supplement"),
    /** What was reported otherwise. */
    AMENDMENT("amend"),
    WITHDRAWAL("withdraw");

    private final String option;

    ReportKind(String option) {
        this.option = option;
    }

    /** The key of its option in the forms. */
    String option() {
        return option;
    }
}
