package ai.astrasonic.requests;

import ai.astrasonic.permissions.Restriction;
import ai.astrasonic.requests.deadlines.Extension;
import ai.astrasonic.shared.RequestId;
import java.time.LocalDate;

/** Draws the letters that go along with our answers, each a PDF in the language of the request. */
public interface AnswerLetters {

    byte[] ofDecision(RequestId request, Verdict verdict);

    byte[] ofRefusal(RequestId request, RefusalGround ground, String reason);

    /** @param until the day by which the answer comes */
    byte[] ofExtension(RequestId request, Extension.Ground ground, String reason, LocalDate until);

    /** The notice before a restriction ends: Art. 18(3). */
    byte[] ofLifting(Restriction restriction, LiftingNotice notice);
}
