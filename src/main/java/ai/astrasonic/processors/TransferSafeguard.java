package ai.astrasonic.processors;

/** What permits data to leave the European Economic Area (Art. 44 to 49). */
public enum TransferSafeguard {
    /** Adequacy decision (EU) 2023/1795, only while the importer is on the list (Art. 45). */
    DATA_PRIVACY_FRAMEWORK,
    /** Decision (EU) 2021/914, module 2 or 3 (Art. 46(2)(c)). */
    STANDARD_CONTRACTUAL_CLAUSES,
    /** Nobody has settled it yet: a finding. */
    OPEN
}
