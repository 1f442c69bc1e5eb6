package ai.astrasonic.requests.deadlines;

import ai.astrasonic.shared.Controller;
import java.time.Instant;
import java.time.LocalDate;

/** The calendar day on which a request arrived at the controller, in the controller's own zone; days off count as arrival too. */
public final class ReceiptDate {

    private ReceiptDate() {}

    public static LocalDate of(Instant receivedAt) {
        return LocalDate.ofInstant(receivedAt, Controller.ZONE);
    }
}
