package ai.astrasonic.reports;

import ai.astrasonic.erasure.CertificateData;
import ai.astrasonic.erasure.CertificateData.BackupsHeld;
import ai.astrasonic.erasure.CertificateData.DataSetErased;
import ai.astrasonic.erasure.CertificateData.RecipientTold;
import ai.astrasonic.requests.RefusalGround;
import ai.astrasonic.shared.RequestId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a letter on a case says besides what the case itself knows.
 *
 * @param reason why, in the person's language; paragraphs are parted by empty lines
 * @param what what it is about, such as the fields corrected or the purposes stopped; never an old value
 * @param day from which something changes, or by which the answer comes
 * @param ground of a refusal
 * @param recipients how far each recipient is; null where the letter tells nothing of them
 * @param kept data sets of which something stays after an erasure
 * @param backups null where nothing was erased
 * @param earlier the request that this one is joined into
 * @param since the day from which that which ends now was in force
 */
public record LetterFacts(
        String reason,
        List<String> what,
        @Nullable LocalDate day,
        @Nullable RefusalGround ground,
        @Nullable List<RecipientTold> recipients,
        List<DataSetErased> kept,
        @Nullable BackupsHeld backups,
        @Nullable RequestId earlier,
        @Nullable LocalDate since) {

    public LetterFacts {
        what = List.copyOf(what);
        recipients = recipients == null ? null : List.copyOf(recipients);
        kept = List.copyOf(kept);
    }

    /** Nothing but the case itself. */
    public static LetterFacts none() {
        return because("");
    }

    public static LetterFacts because(String reason) {
        return new LetterFacts(reason, List.of(), null, null, null, List.of(), null, null, null);
    }

    /** What the certificate of the erasure says. */
    public static LetterFacts of(CertificateData erasure) {
        var kept = erasure.dataSets().stream().filter(set -> set.kept() > 0).toList();
        return new LetterFacts("", List.of(), null, null, erasure.recipients(), kept, erasure.backups(), null, null);
    }

    public LetterFacts about(List<String> things) {
        return new LetterFacts(reason, things, day, ground, recipients, kept, backups, earlier, since);
    }

    public LetterFacts from(LocalDate then) {
        return new LetterFacts(reason, what, then, ground, recipients, kept, backups, earlier, since);
    }

    public LetterFacts inForceSince(LocalDate begun) {
        return new LetterFacts(reason, what, day, ground, recipients, kept, backups, earlier, begun);
    }

    public LetterFacts on(RefusalGround given) {
        return new LetterFacts(reason, what, day, given, recipients, kept, backups, earlier, since);
    }

    public LetterFacts told(List<RecipientTold> all) {
        return new LetterFacts(reason, what, day, ground, all, kept, backups, earlier, since);
    }

    public LetterFacts with(String why) {
        return new LetterFacts(why, what, day, ground, recipients, kept, backups, earlier, since);
    }

    public LetterFacts joinedInto(RequestId request) {
        return new LetterFacts(reason, what, day, ground, recipients, kept, backups, request, since);
    }
}
