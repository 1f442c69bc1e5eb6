package ai.astrasonic.erasure;

import ai.astrasonic.residual.Residue;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a certificate of erasure says, and nothing that tells who the person was but opaque ids.
 *
 * @param person opaque id of the erased account
 * @param controller name of the controller (Art. 4(7))
 * @param asked when the request arrived
 * @param approved when the second person approved the plan
 * @param scanned when the residual scan found nothing but what a duty keeps
 * @param issued when the certificate was made; the only date of the document
 * @param firstIssued when the one was made that this one completes; null for a first one
 * @param dataSets each data set that held something of the person, in the order to show
 * @param places each place that the scan searched
 * @param recipients each recipient of the person's data (Art. 19)
 * @param ledgerSha256 hash of the entry in the erasure ledger
 * @param planSha256 hash of the plan that was approved
 */
public record CertificateData(
        String format,
        UUID erasure,
        UUID request,
        UUID person,
        String controller,
        Instant asked,
        Instant approved,
        Instant executed,
        Instant scanned,
        Instant issued,
        @Nullable Instant firstIssued,
        List<DataSetErased> dataSets,
        List<PlaceSearched> places,
        List<RecipientTold> recipients,
        BackupsHeld backups,
        String ledgerSha256,
        String planSha256) {

    public static final String FORMAT = "astrasonic-erasure-certificate/2";

    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    /**
     * What happened to one data set.
     *
     * @param key of the data map
     * @param rows records erased
     * @param objects files erased, in every store together
     * @param bytes size of those files
     * @param kept records that stay
     * @param duty key of the duty that keeps them; null when nothing stays
     * @param until last day on which they may stay; null when nothing stays or no day is known yet
     */
    public record DataSetErased(
            String key,
            long rows,
            long objects,
            long bytes,
            long kept,
            @Nullable String duty,
            @Nullable LocalDate until) {

        public DataSetErased {
            require(rows >= 0 && objects >= 0 && bytes >= 0 && kept >= 0, "a count below zero");
            require((kept > 0) == (duty != null), "something kept without a duty");
            until = known(until);
        }

        public static DataSetErased gone(String key, long rows, long objects, long bytes) {
            return new DataSetErased(key, rows, objects, bytes, 0, null, null);
        }

        public static DataSetErased kept(String key, long kept, String duty, LocalDate until) {
            return new DataSetErased(key, 0, 0, 0, kept, duty, until);
        }
    }

    /** What the scan says of a place; a place with a leftover, or one that could not be searched, gets no certificate. */
    public enum Found {
        CLEAN,
        KEPT
    }

    /**
     * One place that was searched.
     *
     * @param place table and column, bucket, realm or log
     * @param duty key of the duty that keeps what was found; null for a clean place
     */
    public record PlaceSearched(
            String place,
            Found found,
            long count,
            @Nullable String duty,
            @Nullable LocalDate until) {

        public PlaceSearched {
            require((found == Found.KEPT) == (duty != null), "something kept without a duty");
            require(found == Found.KEPT || count == 0, "something found in a clean place");
            until = known(until);
        }

        /** @throws IllegalArgumentException for a leftover and for a place that could not be searched */
        public static PlaceSearched of(Residue residue) {
            return switch (residue) {
                case Residue.Clean clean -> new PlaceSearched(clean.place(), Found.CLEAN, 0, null, null);
                case Residue.Kept kept ->
                    new PlaceSearched(kept.place(), Found.KEPT, kept.count(), kept.duty(), kept.until());
                case Residue.Leftover _, Residue.Unsearched _ ->
                    throw new IllegalArgumentException("No certificate while a place is not shown to be clean");
            };
        }
    }

    /** How far a recipient is. */
    public enum RecipientState {
        /** It confirmed that the data is erased. */
        CONFIRMED,
        HOLDS_NOTHING,
        /** There is nothing that could be asked of it. */
        NOTHING_TO_CALL,
        /** It erased all but what a duty keeps, or what goes there by itself on a day. */
        KEPT,
        /** Its answer is still awaited. */
        WAITING
    }

    /**
     * What came of asking one recipient.
     *
     * @param name as the register of recipients has it
     * @param why for something kept the key of its duty, for nothing to call the key of the reason; null for the others
     * @param until last day of what lies there still; null when nothing does or no day is known
     * @param since when it came to this; null while it is awaited
     * @param calls every call that was made for this, oldest first
     */
    public record RecipientTold(
            String key,
            String name,
            RecipientState state,
            @Nullable String why,
            @Nullable LocalDate until,
            @Nullable Instant since,
            List<CallMade> calls) {

        public RecipientTold {
            calls = List.copyOf(calls);
            require((state == RecipientState.WAITING) == (since == null), "an answer without a moment");
            require(
                    (state == RecipientState.KEPT || state == RecipientState.NOTHING_TO_CALL) == (why != null),
                    "something at a recipient without a reason");
        }
    }

    /**
     * One call to a recipient.
     *
     * @param template the address with its variables unfilled
     * @param status of their answer; null when none came
     * @param reference the number that they gave it; null when they gave none
     */
    public record CallMade(
            Instant at,
            String method,
            String template,
            @Nullable Integer status,
            @Nullable String reference) {}

    /**
     * How long copies may still lie in backups.
     *
     * @param windowDays how long a backup is kept, as the controller declares it
     * @param until last day on which a copy may exist
     */
    public record BackupsHeld(int windowDays, LocalDate until) {

        public static BackupsHeld after(LocalDate executed, Period window) {
            var until = executed.plus(window);
            return new BackupsHeld((int) (until.toEpochDay() - executed.toEpochDay()), until);
        }
    }

    public CertificateData {
        dataSets = List.copyOf(dataSets);
        places = List.copyOf(places);
        recipients = List.copyOf(recipients);
        require(FORMAT.equals(format), "an unknown format");
        require(
                SHA_256.matcher(ledgerSha256).matches()
                        && SHA_256.matcher(planSha256).matches(),
                "no SHA-256");
        require(
                !executed.isBefore(approved) && !scanned.isBefore(executed) && !issued.isBefore(scanned),
                "another order");
        require(!places.isEmpty(), "no place that was searched");
    }

    /** Whether no answer of a recipient is awaited any more, so that nothing can be added. */
    public boolean complete() {
        return recipients.stream().noneMatch(told -> told.state() == RecipientState.WAITING);
    }

    /** What stays until a day that is not known yet has none. */
    private static @Nullable LocalDate known(@Nullable LocalDate until) {
        return LocalDate.MAX.equals(until) ? null : until;
    }

    private static void require(boolean holds, String instead) {
        if (!holds) {
            throw new IllegalArgumentException("A certificate of erasure cannot tell of " + instead);
        }
    }
}
