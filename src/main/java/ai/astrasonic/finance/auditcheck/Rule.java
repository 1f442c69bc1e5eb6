package ai.astrasonic.finance.auditcheck;

/** Some rules of the format, told of the file as it is read. */
interface Rule {

    /** A leaf is complete. */
    default void leaf(String element, String text) {}

    /** An element that holds others is complete. */
    default void end(String element, Element content, Element parent) {}
}
