package ai.astrasonic.datamap;

/** What a record is to a data subject (after SAP CAP's model). */
public enum SubjectRole {
    /** The record is the person: one row, one data subject. */
    SUBJECT,
    /** The record tells something about one data subject. */
    DETAILS,
    /** The record is a member of staff, whom no package and no erasure of a customer ever touches. */
    STAFF,
    /** No data subject can be found in it. */
    OTHER
}
