package ai.astrasonic.processors;

import java.util.List;

/** What one must know of a recipient to look after it, beyond what it is; unknown until somebody says it. */
public enum CareFact {
    PARENT,
    SUB_PROCESSOR_LIST,
    BREACH_CONTACT,
    DELETION_TERM,
    RIGHTS_CHANNEL,
    REMOTE_ACCESS,
    EXIT_PLAN;

    /** Those without which the register has a hole. */
    static List<CareFact> due(Recipient recipient) {
        if (!recipient.getsPersonalData()) {
            return List.of();
        }
        return recipient.role().needsAgreement()
                ? List.of(SUB_PROCESSOR_LIST, BREACH_CONTACT, DELETION_TERM, RIGHTS_CHANNEL, REMOTE_ACCESS, EXIT_PLAN)
                : List.of(RIGHTS_CHANNEL);
    }
}
