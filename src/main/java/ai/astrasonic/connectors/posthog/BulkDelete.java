package ai.astrasonic.connectors.posthog;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * The body of a deletion. Its options are booleans of the language, so that they are booleans in JSON: there a text
 * {@code "false"} counts as true, and in an address even the bare name does.
 */
record BulkDelete(
        List<String> ids,
        @JsonProperty("delete_events") boolean events,
        @JsonProperty("delete_recordings") boolean recordings,
        @JsonProperty("keep_person") boolean keepPerson) {

    private static final int MOST = 1000;

    BulkDelete {
        ids = List.copyOf(ids);
        if (ids.isEmpty() || ids.size() > MOST) {
            throw new IllegalArgumentException("A deletion names 1 to " + MOST + " persons, not " + ids.size());
        }
    }

    static BulkDelete ofEverything(List<String> persons) {
        return new BulkDelete(persons, true, true, false);
    }

    /** The profile stays, since its name may be used again when the person agrees later; a deleted name may not. */
    static BulkDelete ofWhatWasCollected(List<String> persons) {
        return new BulkDelete(persons, true, true, true);
    }
}
