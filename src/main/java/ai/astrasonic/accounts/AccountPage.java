package ai.astrasonic.accounts;

import ai.astrasonic.shared.AccountId;
import java.util.List;
import java.util.Optional;

/**
 * A page of a list, newest account first.
 *
 * @param next where the next page begins; empty on the last one
 */
public record AccountPage(List<AccountSummary> rows, Optional<AccountId> next) {

    public AccountPage {
        rows = List.copyOf(rows);
    }
}
