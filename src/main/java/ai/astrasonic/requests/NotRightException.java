package ai.astrasonic.requests;

import ai.astrasonic.accounts.AccountAttribute;
import ai.astrasonic.rectification.BadValue;

/** A value that was to be put in place of a wrong one cannot be right itself; nothing was changed. */
public class NotRightException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final AccountAttribute attribute;
    private final BadValue why;

    NotRightException(AccountAttribute attribute, BadValue why) {
        super(attribute + " cannot have this value: " + why);
        this.attribute = attribute;
        this.why = why;
    }

    public AccountAttribute attribute() {
        return attribute;
    }

    public BadValue why() {
        return why;
    }
}
