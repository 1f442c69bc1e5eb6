package ai.astrasonic.requests;

import ai.astrasonic.audit.RunAs;
import ai.astrasonic.correspondence.Correspondence;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/**
 * Until when recipients must have answered: some days before the request is due, so that whoever chases them has time left;
 * on the due date where that is past; and as many days from now where even that is.
 */
@Component
class RecipientDays {

    private final Correspondence correspondence;
    private final Clocks clocks;
    private final RequestSettings settings;

    RecipientDays(Correspondence correspondence, Clocks clocks, RequestSettings settings) {
        this.correspondence = correspondence;
        this.clocks = clocks;
        this.settings = settings;
    }

    void set(DataSubjectRequest request) {
        RunAs.job("recipients", () -> correspondence.dueOn(request.id(), of(request.due())));
    }

    LocalDate of(LocalDate due) {
        var today = clocks.today();
        var early = due.minusDays(settings.recipientDays());
        if (!early.isBefore(today)) {
            return early;
        }
        return due.isBefore(today) ? today.plusDays(settings.recipientDays()) : due;
    }
}
