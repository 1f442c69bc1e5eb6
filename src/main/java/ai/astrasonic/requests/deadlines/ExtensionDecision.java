package ai.astrasonic.requests.deadlines;

import java.time.LocalDate;

/** Whether an extension counts. */
public sealed interface ExtensionDecision {

    /** It counts: the legal end moves to the date given. */
    record Granted(ResponseDeadline deadline) implements ExtensionDecision {}

    /** The notice left after the first month had ended, so there is no extension. */
    record TooLate(LocalDate noticeSentOn, LocalDate lastDayForNotice) implements ExtensionDecision {}

    /** The notice is dated before the request came in. */
    record BeforeReceipt(LocalDate noticeSentOn, LocalDate received) implements ExtensionDecision {}
}
