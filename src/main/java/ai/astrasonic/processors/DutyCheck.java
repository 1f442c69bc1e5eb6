package ai.astrasonic.processors;

/** Whether a contract has a duty, and in which clause. */
public record DutyCheck(Answer answer, String clause) {

    /** What whoever read the contract found. */
    public enum Answer {
        YES,
        NO,
        UNKNOWN
    }

    public static final DutyCheck NOT_LOOKED_AT = new DutyCheck(Answer.UNKNOWN, "");

    public boolean isMet() {
        return answer == Answer.YES;
    }
}
