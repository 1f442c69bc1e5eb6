package ai.astrasonic.connectors;

import java.util.regex.Pattern;

/** The recipient answered, and the answer says that it did not do it. */
public final class Refusal extends RuntimeException {

    /** A code of theirs; whatever else they write may name a person. */
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_.-]{1,60}");

    private final boolean retryable;

    /** @param code theirs; left out when it is no code */
    public Refusal(String what, String code, boolean retryable) {
        super(CODE.matcher(code).matches() ? what + ": " + code : what);
        this.retryable = retryable;
    }

    public String reason() {
        return String.valueOf(getMessage());
    }

    public boolean isRetryable() {
        return retryable;
    }
}
