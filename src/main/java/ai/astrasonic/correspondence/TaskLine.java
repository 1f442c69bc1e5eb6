package ai.astrasonic.correspondence;

import ai.astrasonic.shared.AccountId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A task in the list across cases.
 *
 * @param dueOn until when it has to have ended
 * @param chaseOn when the recipient is written to again
 * @param owner who of the staff looks after it; empty for whoever is DPO
 * @param ofCase whether it belongs to a case; a consent taken back in the product does not
 * @param mayBeRepeated whether it can be asked again by a call
 */
public record TaskLine(
        TaskView task,
        AccountId person,
        LocalDate dueOn,
        Optional<LocalDate> chaseOn,
        Optional<String> owner,
        boolean ofCase,
        boolean mayBeRepeated) {

    public boolean isOverdue(LocalDate today) {
        return !task.isFinal() && dueOn.isBefore(today);
    }
}
