package ai.astrasonic.backup;

import org.jspecify.annotations.Nullable;

/**
 * What whoever sends content said of it beforehand; other content is not stored.
 *
 * @param size less than zero when nothing was said
 * @param sha256 null when nothing was said
 */
public record Announced(long size, @Nullable Sha256 sha256) {

    public static final Announced NOTHING = new Announced(-1, null);

    boolean is(long arrivedSize, Sha256 arrived) {
        return (size < 0 || size == arrivedSize) && (sha256 == null || sha256.equals(arrived));
    }
}
