package ai.astrasonic.activities;

import ai.astrasonic.shared.LawData;
import ai.astrasonic.shared.LocalText;
import java.util.List;

/**
 * Processing on behalf of another controller, a row of the record that a processor keeps (Art. 30(2)).
 *
 * @param controller on whose behalf, with contact, representative and officer
 * @param categories of the processing
 * @param transfers to third countries, with what permits them
 * @param measures of security
 */
public record ProcessingForOthers(LocalText controller, LocalText categories, LocalText transfers, LocalText measures) {

    /** In the order of the law's own file; none while nobody has such a contract with us. */
    public static List<ProcessingForOthers> all() {
        return LawData.read("processing-for-others", ProcessingForOthers.class);
    }
}
