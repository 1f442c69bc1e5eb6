package ai.astrasonic.processors;

import ai.astrasonic.shared.LocalText;
import java.util.List;

/**
 * Data that leaves the European Economic Area with a recipient.
 *
 * @param country ISO 3166 code of the country it goes to
 * @param safeguards what it rests on, the first one first
 * @param reason why the data gets there at all
 */
public record Transfer(String country, List<TransferSafeguard> safeguards, LocalText reason) {

    public Transfer {
        safeguards = List.copyOf(safeguards);
        if (safeguards.isEmpty()) {
            throw new IllegalArgumentException("A transfer rests on something, or is OPEN: " + country);
        }
    }
}
