package ai.astrasonic.audit;

/** A day's root was signed: whoever hears this carries a copy away, such as by mail to the data protection officer. */
public record AuditRootSigned(AuditRoot root) {}
