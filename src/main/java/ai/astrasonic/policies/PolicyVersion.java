package ai.astrasonic.policies;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A version of the policy.
 *
 * @param number null until it is published
 * @param sha256 of exactly what was asked about; null while nobody was asked
 * @param toldAt when the last of its mails was put out; null for one that is not material
 */
public record PolicyVersion(
        PolicyId id,
        @Nullable Integer number,
        PolicyState state,
        PolicyWords words,
        @Nullable Materiality materiality,
        @Nullable String sha256,
        Instant draftedAt,
        @Nullable Instant publishedAt,
        @Nullable Instant toldAt) {

    /** Path of the public pages. */
    public static final String PATH = "/privacy/versions";

    /** @throws NullPointerException when it is not published */
    public int publicNumber() {
        return Objects.requireNonNull(number);
    }

    public boolean isMaterial() {
        return materiality != null && materiality.material();
    }
}
