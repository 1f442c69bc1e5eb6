package ai.astrasonic.promises;

import java.util.Arrays;

/** The promises of the published policy, in its order; texts are found under {@link #title} and its sisters. */
public enum PromiseId {
    RET_1("RET-1"),
    RET_2("RET-2"),
    RET_3("RET-3"),
    RET_4("RET-4"),
    RET_5("RET-5"),
    RET_6("RET-6"),
    RIGHT_1("RIGHT-1"),
    RIGHT_2("RIGHT-2"),
    RIGHT_3("RIGHT-3"),
    RIGHT_4("RIGHT-4"),
    RIGHT_5("RIGHT-5"),
    RIGHT_6("RIGHT-6"),
    RIGHT_7("RIGHT-7"),
    RIGHT_8("RIGHT-8"),
    PROC_1("PROC-1"),
    PROC_2("PROC-2"),
    PROC_3("PROC-3"),
    PROC_4("PROC-4"),
    PROC_5("PROC-5"),
    PROC_6("PROC-6"),
    PROC_7("PROC-7"),
    PROC_8("PROC-8"),
    BREACH_1("BREACH-1"),
    BREACH_2("BREACH-2"),
    CONS_1("CONS-1"),
    CONS_2("CONS-2"),
    CONS_3("CONS-3"),
    CONS_4("CONS-4"),
    SEC_1("SEC-1"),
    SEC_2("SEC-2"),
    SEC_3("SEC-3"),
    CHILD_1("CHILD-1"),
    POL_1("POL-1");

    private final String code;

    PromiseId(String code) {
        this.code = code;
    }

    /** As people write it: {@code RIGHT-1}. */
    public String code() {
        return code;
    }

    /** Key of what the policy promises. */
    public String title() {
        return code + ".title";
    }

    /** Key of what keeps the promise. */
    public String control() {
        return code + ".control";
    }

    /** Key of what proves it. */
    public String proof() {
        return code + ".proof";
    }

    /** @throws IllegalArgumentException when no promise has the code */
    public static PromiseId of(String code) {
        return Arrays.stream(values())
                .filter(id -> id.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No such promise"));
    }

    @Override
    public String toString() {
        return code;
    }
}
