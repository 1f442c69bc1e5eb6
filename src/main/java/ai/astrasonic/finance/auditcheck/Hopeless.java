package ai.astrasonic.finance.auditcheck;

/** The file is not worth reading any further; the rule says why. */
final class Hopeless extends RuntimeException {

    private final transient AuditRule rule;

    Hopeless(AuditRule rule) {
        super(rule.sentence());
        this.rule = rule;
    }

    AuditRule rule() {
        return rule;
    }
}
