package ai.astrasonic.breaches.notices;

import ai.astrasonic.breaches.BreachId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A public notice of a breach.
 *
 * @param publicId by which everybody finds it
 * @param sha256 of exactly what was asked about; null while nobody was asked
 * @param publishedAt since when everybody can read it
 */
public record PublicNotice(
        NoticeId id,
        UUID publicId,
        BreachId breach,
        NoticeState state,
        NoticeWords words,
        @Nullable String sha256,
        Instant draftedAt,
        String draftedBy,
        @Nullable Instant publishedAt,
        @Nullable String approvedBy,
        @Nullable Instant endedAt,
        @Nullable String endedBy,
        @Nullable String endedBecause) {

    /** Below the public list of notices. */
    public static final String PATH = "/notices";

    /** Whether everybody can read it on this day. */
    public boolean isUp(LocalDate today) {
        return state == NoticeState.PUBLISHED && !words.lastDay().isBefore(today);
    }

    public String address() {
        return PATH + "/" + publicId;
    }
}
