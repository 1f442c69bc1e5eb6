package ai.astrasonic.consent;

import java.util.UUID;

/**
 * A device that belongs to nobody we know took back the consent that it gave, and told by what Google knows it, for the deletion
 * there alone; told within the transaction that writes the decision down, which keeps nothing of that.
 *
 * @param entry the decision in the ledger
 * @param device random, of the device's consent alone
 * @param browser client id at Google Analytics
 */
public record DeviceWithdrew(UUID entry, UUID device, String browser) {

    /** Never the id: it leads to a person's browser. */
    @Override
    public String toString() {
        return entry.toString();
    }
}
