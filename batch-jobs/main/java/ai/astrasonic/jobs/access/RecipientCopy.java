package ai.astrasonic.jobs.access;

import ai.astrasonic.connectors.Outcome;
import ai.astrasonic.jobs.packing.Part;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What came of asking one recipient for its copy.
 *
 * @param reason ends the key of a text about the recipient; empty when there is nothing to say
 * @param until when what lies there goes by itself
 * @param counts what was copied
 * @param asOf when it was asked last; null when it was not
 * @param parts its files; none unless it was copied whole
 */
record RecipientCopy(
        String recipient,
        State state,
        String reason,
        @Nullable LocalDate until,
        Map<String, Long> counts,
        @Nullable Instant asOf,
        List<Part> parts) {

    /** How it stands. */
    enum State {
        COPIED,
        KNOWS_NOBODY,
        /** There is nothing to fetch, for the reason given. */
        NO_COPY,
        /** It could not be fetched yet: never counted as done. */
        OPEN,
        /** The request is limited to something else. */
        NOT_ASKED
    }

    static RecipientCopy notAsked(String recipient) {
        return new RecipientCopy(recipient, State.NOT_ASKED, "", null, Map.of(), null, List.of());
    }

    /** @param parts what was written, of which nothing counts unless all of it was */
    static RecipientCopy of(String recipient, Outcome outcome, Instant asOf, List<Part> parts) {
        return switch (outcome) {
            case Outcome.Done(var counts) -> copied(recipient, counts, null, asOf, parts);
            case Outcome.Kept kept -> copied(recipient, kept.counts(), kept.until(), asOf, parts);
            case Outcome.NotFound _ -> without(recipient, State.KNOWS_NOBODY, "", null, asOf);
            case Outcome.NothingToCall(var why, var until) -> without(recipient, State.NO_COPY, why, until, asOf);
            case Outcome.Ticket _ -> without(recipient, State.OPEN, "ticket", null, asOf);
            case Outcome.NotSet _ -> without(recipient, State.OPEN, "not-set", null, asOf);
            case Outcome.Accepted _, Outcome.Failed _ -> without(recipient, State.OPEN, "failed", null, asOf);
        };
    }

    private static RecipientCopy copied(
            String recipient, Map<String, Long> counts, @Nullable LocalDate until, Instant asOf, List<Part> parts) {
        return parts.isEmpty()
                ? without(recipient, State.KNOWS_NOBODY, "", until, asOf)
                : new RecipientCopy(recipient, State.COPIED, "", until, Map.copyOf(counts), asOf, List.copyOf(parts));
    }

    private static RecipientCopy without(
            String recipient, State state, String reason, @Nullable LocalDate until, Instant asOf) {
        return new RecipientCopy(recipient, state, reason, until, Map.of(), asOf, List.of());
    }

    RecipientCopy with(List<Part> kept) {
        return new RecipientCopy(recipient, state, reason, until, counts, asOf, List.copyOf(kept));
    }

    boolean isOpen() {
        return state == State.OPEN;
    }
}
